using CsCheck;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Kern.Regels;
using Xunit;

namespace Naast.Tests.Meedoen;

public sealed class KernMeedoenTests
{
    private static readonly DateOnly Dag = new(2026, 3, 2);
    private static readonly Dossier Dossier = Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", Kanaal.Portaal, Fase.Leerroute, Dag);
    private static readonly Regelset Regels = LandelijkeParameters.Regelset;

    [Fact]
    public void Een_doel_loopt_wordt_gewijzigd_bereikt_of_losgelaten_en_dan_is_het_dicht()
    {
        var doel = Stel(Doelsoort.Economisch, "Werk");
        doel.Wijzig(new(Doelsoort.Economisch, " Werk in de zorg ") { Streefdag = Dag.AddMonths(6), Niveau = Taalniveau.B1 }, Dag.AddDays(1));

        // Only a language goal has a level, and the kind of a goal does not change.
        Assert.Equal(("Werk in de zorg", null, Dag.AddDays(1)), (doel.Tekst, doel.Niveau, doel.Gewijzigd));
        doel.Wijzig(new(Doelsoort.Economisch, "Werk in de zorg") { Streefdag = Dag.AddMonths(6) }, Dag.AddDays(9));
        Assert.Equal(Dag.AddDays(1), doel.Gewijzigd);
        doel.Bereik(" Baan ", Dag.AddDays(30));
        Assert.Equal((Doelstand.Bereikt, "Baan", false), (doel.Stand, doel.Uitkomst, doel.IsOpen));
        Assert.Throws<InvalidOperationException>(() => doel.LaatLos("toch niet", Dag));
        Assert.Throws<InvalidOperationException>(() => doel.Wijzig(new(Doelsoort.Economisch, "Anders"), Dag));
    }

    [Fact]
    public void Een_plan_zonder_sociaal_of_economisch_doel_krijgt_een_waarschuwing_en_een_reden_met_dag_is_genoeg()
    {
        Assert.Equal([Doelsoort.Taal, Doelsoort.Economisch, Doelsoort.Sociaal, Doelsoort.Eigen], Soorten([]));
        var uitstel = Doel.NogNiet(Guid.CreateVersion7(), Dossier, Doelsoort.Economisch, "Eerst opvang", Dag.AddDays(30), Dag);
        Doel[] doelen = [Stel(Doelsoort.Taal, "B1"), Stel(Doelsoort.Sociaal, "Buurt"), Stel(Doelsoort.Eigen, "Fietsen"), uitstel];
        Assert.Empty(Soorten(doelen));
        Assert.Empty(Soorten(doelen, Dag.AddDays(30)));
        Assert.Equal([Doelsoort.Economisch], Soorten(doelen, Dag.AddDays(31)));

        // Reached is no gap; let go is.
        doelen[1].Bereik(null, Dag);
        doelen[2].LaatLos("wil niet meer", Dag);
        Assert.Equal([Doelsoort.Eigen], Soorten(doelen));
    }

    [Fact]
    public void Wat_sinds_het_besluit_kwam_of_veranderde_is_te_zien()
    {
        var oud = Stel(Doelsoort.Taal, "Oud");
        var bereikt = Stel(Doelsoort.Sociaal, "Bereikt");
        bereikt.Bereik(null, Dag.AddDays(20));
        var nieuw = Doel.Stel(Guid.CreateVersion7(), Dossier, new(Doelsoort.Eigen, "Nieuw"), Dag.AddDays(10));
        var plan = Plan([oud, bereikt, nieuw], []);

        Assert.Equal(["Nieuw", "Bereikt"], plan.SindsPip(Dag).Select(d => d.Tekst));
        Assert.Empty(plan.SindsPip(Dag.AddDays(20)));
        Assert.Empty(plan.SindsPip(null));
    }

    [Fact]
    public void Een_belemmering_of_een_andere_actie_houdt_een_actie_tegen_tot_zij_over_is()
    {
        var eerst = SpreekAf("Eerst");
        var dan = SpreekAf("Dan", na: eerst.Id);
        var woning = SpreekAf("Thuis leren", naGebied: Leefgebied.Wonen);
        var zorg = SpreekAf("Sporten", naGebied: Leefgebied.GezondheidEnZorg);
        Leefgebiedmeting[] metingen = [Meet(Leefgebied.Wonen, Gebiedstand.Belemmering, toelichting: "Geen plek"), Meet(Leefgebied.GezondheidEnZorg, Gebiedstand.Belemmering, toelichting: "Geheim")];
        var plan = Plan([], [eerst, dan, woning, zorg], metingen);

        Assert.Null(plan.Blokkade(eerst));
        Assert.Equal("Wacht op: Eerst", plan.Blokkade(dan)?.Zin);
        Assert.Equal("Wacht op wonen: Geen plek", plan.Blokkade(woning)?.Zin);
        var zonder = new Meeloopplan([], [eerst, dan, woning, zorg], Leefgebiedmeting.Nu(metingen), gezondheid: false);
        Assert.Equal("Wacht op gezondheid en zorg", zonder.Blokkade(zorg)?.Zin);

        // The last talk counts, and what was stopped holds nothing up.
        eerst.Stop("hoeft niet", Dag);
        Assert.Null(plan.Blokkade(dan));
        Assert.Null(Plan([], [woning], [.. metingen, Meet(Leefgebied.Wonen, Gebiedstand.GaatGoed, dag: Dag.AddDays(1))]).Blokkade(woning));
        woning.RondAf(null, Dag);
        Assert.Null(plan.Blokkade(woning));
    }

    [Fact]
    public void Acties_wachten_nooit_op_zichzelf_ook_niet_langs_een_omweg()
    {
        var (a, b, c) = (SpreekAf("a"), SpreekAf("b"), SpreekAf("c"));
        b.Wijzig(new("b", Actiehouder.Inburgeraar, Grondslag.EigenMiddelen) { Na = a.Id });
        c.Wijzig(new("c", Actiehouder.Inburgeraar, Grondslag.EigenMiddelen) { Na = b.Id });
        var plan = Plan([], [a, b, c]);

        Assert.True(plan.Kring(a.Id, c.Id));
        Assert.True(plan.Kring(a.Id, a.Id));
        Assert.False(plan.Kring(c.Id, a.Id));
        Assert.False(plan.Kring(a.Id, null));
        a.Wijzig(new("a", Actiehouder.Inburgeraar, Grondslag.EigenMiddelen) { Na = a.Id });
        Assert.Null(a.Na);
    }

    [Fact]
    public void Een_naam_hoort_alleen_bij_een_organisatie_of_iemand_anders()
    {
        var actie = Actie.SpreekAf(Guid.CreateVersion7(), Dossier, new("Bellen", Actiehouder.Casusregisseur, Grondslag.WetInburgering) { WieNaam = "Sanne" });
        Assert.Null(actie.WieNaam);
        actie.Wijzig(new("Bellen", Actiehouder.Organisatie, Grondslag.WetInburgering) { WieNaam = " Taalschool " });
        Assert.Equal("Taalschool", actie.WieNaam);
        actie.RondAf(" ", Dag);
        Assert.Equal((Actiestand.Gedaan, null, Dag), (actie.Stand, actie.Uitkomst, actie.Gesloten));
        Assert.Throws<InvalidOperationException>(() => actie.Stop("x", Dag));
    }

    [Theory]
    [InlineData(new[] { 4, 5, 3 }, Intensiteit.Licht, 8)]
    [InlineData(new[] { 4, 2 }, Intensiteit.Gewoon, 4)]
    [InlineData(new[] { 1, 2, 4 }, Intensiteit.Gewoon, 4)]
    [InlineData(new[] { 1, 2, 2 }, Intensiteit.Intensief, 2)]
    public void Het_voorstel_volgt_uit_hoe_het_lukt(int[] niveaus, Intensiteit intensiteit, int weken)
    {
        var nu = niveaus.Select((niveau, i) => Meet((Leefgebied)i, Gebiedstand.GaatGoed, (Zelfredzaamheid)niveau));
        var advies = Begeleidingsadvies.Van(nu, Dag, Regels)!;

        Assert.Equal((intensiteit, weken, niveaus.Length), (advies.Waarde.Intensiteit, advies.Waarde.Weken, advies.Waarde.Gemeten));
        Assert.Equal(["meedoen.intensief", "meedoen.ritme"], advies.Parameters.Select(p => p.Sleutel));
    }

    [Fact]
    public void Zonder_niveau_is_er_geen_voorstel_en_wie_anders_kiest_schrijft_op_waarom()
    {
        Assert.Null(Begeleidingsadvies.Van([Meet(Leefgebied.Werk, Gebiedstand.GaatGoed)], Dag, Regels));
        var advies = new Begeleidingsadvies(Intensiteit.Gewoon, 4, 3, 1);
        Assert.Throws<ArgumentException>(() => Bevestig(Intensiteit.Licht, 4, advies, null));
        Assert.Throws<ArgumentException>(() => Bevestig(Intensiteit.Gewoon, 6, advies, " "));
        Assert.Null(Bevestig(Intensiteit.Gewoon, 4, advies, null).Reden);
        Assert.Equal(Intensiteit.Gewoon, Bevestig(Intensiteit.Licht, 8, advies, "Er komt al iemand").Voorstel);
        Assert.Null(Bevestig(Intensiteit.Licht, 8, null, null).Voorstel);
    }

    [Fact]
    public void Stilte_telt_vanaf_het_laatste_contact_en_anders_vanaf_de_afspraak() =>
        Gen.Select(Gen.Int[1, 52], Gen.Int[-400, 400]).Sample((weken, verschil) =>
        {
            var afspraak = Bevestig(Intensiteit.Gewoon, weken, null, null);
            var contact = Dag.AddDays(verschil);
            var stil = afspraak.StilVanaf(contact);
            return stil.DayNumber - Math.Max(contact.DayNumber, Dag.DayNumber) == (7 * weken) + 1 && afspraak.StilVanaf(null) == Dag.AddDays((7 * weken) + 1);
        });

    [Fact]
    public void Een_kans_of_belemmering_zegt_wat_het_is()
    {
        Assert.Throws<ArgumentException>(() => Meet(Leefgebied.Werk, Gebiedstand.Kans));
        Assert.Throws<ArgumentException>(() => Meet(Leefgebied.Werk, Gebiedstand.Belemmering, toelichting: "  "));
        Assert.Null(Meet(Leefgebied.Werk, Gebiedstand.GaatGoed, toelichting: " ").Toelichting);
    }

    [Theory]
    [InlineData("meedoen.ritme", "Licht 8, Gewoon 4, Intensief 2", true), InlineData("meedoen.ritme", "Licht 8, Gewoon 4", false), InlineData("meedoen.ritme", "Licht 8, Gewoon 4, Intensief 0", false)]
    [InlineData("meedoen.ritme", "Licht 8, Gewoon 4, Zwaar 2", false), InlineData("meedoen.intensief", "3", true), InlineData("meedoen.intensief", "0", false), InlineData("meedoen.intensief", "veel", false)]
    public void Het_beleid_neemt_alleen_waarden_waarmee_te_rekenen_is(string sleutel, string waarde, bool goed)
    {
        Parameter parameter = sleutel == Meedoenparameters.Ritme.Sleutel ? Meedoenparameters.Ritme : Meedoenparameters.GrensIntensief;
        Assert.Equal(goed, parameter.IsWaarde(waarde));
    }

    private static Doel Stel(Doelsoort soort, string tekst) => Doel.Stel(Guid.CreateVersion7(), Dossier, new(soort, tekst), Dag);

    private static Actie SpreekAf(string wat, Guid? na = null, Leefgebied? naGebied = null) =>
        Actie.SpreekAf(Guid.CreateVersion7(), Dossier, new(wat, Actiehouder.Inburgeraar, Grondslag.EigenMiddelen) { Na = na, NaGebied = naGebied });

    private static Leefgebiedmeting Meet(Leefgebied gebied, Gebiedstand stand, Zelfredzaamheid? niveau = null, string? toelichting = null, DateOnly? dag = null) =>
        Leefgebiedmeting.LegVast(Guid.CreateVersion7(), Dossier, gebied, stand, niveau, toelichting, dag ?? Dag);

    private static Begeleidingsafspraak Bevestig(Intensiteit intensiteit, int weken, Begeleidingsadvies? advies, string? reden) =>
        Begeleidingsafspraak.Bevestig(Guid.CreateVersion7(), Dossier, intensiteit, weken, advies, reden, Dag);

    private static Meeloopplan Plan(Doel[] doelen, Actie[] acties, params Leefgebiedmeting[] metingen) => new(doelen, acties, Leefgebiedmeting.Nu(metingen));

    private static IEnumerable<Doelsoort> Soorten(Doel[] doelen, DateOnly? dag = null) => Plan(doelen, []).Waarschuwingen(dag ?? Dag).Select(w => w.Soort);
}
