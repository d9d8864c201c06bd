namespace Naast.Web.Demo;

/// <summary>A household in the making. Members are the people in it who are inburgeringsplichtig.</summary>
internal sealed class Huis(string id)
{
    public string Id { get; } = id;
    public List<Concept> Leden { get; } = [];
    public required Herkomst Herkomst { get; init; }
    public required string Gemeente { get; set; }
    public bool PartnerThuis { get; set; }
    public List<Kind> Kinderen { get; } = [];
    public Adres? Adres { get; set; }
    public string? Regisseur { get; set; }
    public string? Begeleider { get; set; }
}

/// <summary>One person in the making; the steps of <see cref="Demoregio.Verzin"/> fill it in turn.</summary>
internal sealed class Concept
{
    public int Volgnummer { get; set; }
    public required Fase Fase { get; init; }

    /// <summary>Where on the ten-week clock the person must stand; null when no clock runs.</summary>
    public Urgentie? Urgentie { get; init; }
    public string? VasteRegisseur { get; set; }

    /// <summary>For a running intake: how many blocks are recorded.</summary>
    public int Stap { get; set; }
    public bool Wacht { get; set; }

    public string Doelgroep { get; set; } = "Asielstatushouder";
    public bool Asiel { get; set; } = true;
    public Huis Huis { get; set; } = null!;
    public HuishoudRol Rol { get; set; }
    public Herkomst Herkomst => Huis.Herkomst;

    public DateOnly? GekoppeldOp { get; set; }
    public DateOnly? InschrijvingBrp { get; set; }
    public DateOnly? Kennisgeving { get; set; }
    public DateOnly? IntakeGestart { get; set; }
    public DateOnly? IntakeAfgerond { get; set; }
    public DateOnly? PlanOpgesteld { get; set; }
    public DateOnly? PipDagtekening { get; set; }
    public Einde? Einde { get; set; }

    /// <summary>The day from which the age counts: the notice, or the start day while there is none.</summary>
    public DateOnly Begin { get; set; }

    public bool Vrouw { get; set; }
    public Geslacht Geslacht { get; set; }
    public int Leeftijd { get; set; }
    public Geboortedatum Geboren { get; set; } = new(1990, 1, 1);
    public string? Voornamen { get; set; }
    public string? Voorvoegsel { get; set; }
    public string? Geslachtsnaam { get; set; }
    public string? NaamEigenSchrift { get; set; }
    public string? Nationaliteitcode { get; set; }
    public (string Code, string Naam)? Geboorteland { get; set; }
    public string? Bsn { get; set; }
    public string? Vnummer { get; set; }
    public IReadOnlyList<string> Talen { get; set; } = [];
    public bool Tolk { get; set; }
    public Geletterdheid Geletterdheid { get; set; }
    public Opleidingsniveau Opleiding { get; set; } = null!;
    public Beroep? Beroep { get; set; }
    public int Werkjaren { get; set; }
    public string Stad { get; set; } = "";
    public bool AdresGeheim { get; set; }
    public List<string> Randgevallen { get; } = [];

    /// <summary>How easily this person learns a language at school, for ranking only.</summary>
    public int Leerbaarheid { get; set; }
    public Leerroute Leerroute { get; set; }
    /// <summary>The leerbaarheidstoets gave no answer; texts may not lean on it then.</summary>
    public bool ToetsOnbekend { get; set; }
    public bool HeeftRoute => Fase is Fase.Plan or Fase.TerOndertekening || PipDagtekening is not null;
    public bool HeeftIntake => IntakeGestart is not null;
    public bool Persona => Volgnummer <= 3;

    public DateOnly? UitersteDatumPip => (Kennisgeving, InschrijvingBrp) is ({ } brief, { } brp) ? (brief > brp ? brief : brp).AddDays(70) : null;

    public string Roepnaam => (Voornamen ?? Geslachtsnaam ?? "").Split(' ')[0];
}
