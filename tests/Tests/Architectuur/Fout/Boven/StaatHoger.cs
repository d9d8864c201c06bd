namespace Naast.Tests.Architectuur.Fout.Boven;

/// <summary>A higher area that uses a lower one, as it may.</summary>
public sealed record StaatHoger(Onder.ReiktOmhoog? Lager);
