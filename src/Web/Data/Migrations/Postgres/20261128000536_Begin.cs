using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Naast.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "aansluitingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    uitgever = table.Column<string>(type: "text", nullable: false),
                    client_id = table.Column<string>(type: "text", nullable: false),
                    organisatie = table.Column<string>(type: "text", nullable: false),
                    naam = table.Column<string>(type: "text", nullable: false),
                    scopes = table.Column<string>(type: "text", nullable: false),
                    gemeenten = table.Column<string>(type: "text", nullable: false),
                    certificaat = table.Column<bool>(type: "boolean", nullable: false),
                    toepassing = table.Column<string>(type: "text", nullable: true),
                    gegeven = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    gever = table.Column<string>(type: "text", nullable: false),
                    ingetrokken = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reden = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aansluitingen", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "aansluitinggebruik",
                columns: table => new
                {
                    aansluiting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    laatst = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aansluitinggebruik", x => x.aansluiting_id);
                });

            migrationBuilder.CreateTable(
                name: "aanwijzingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    bevoegdheid = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    tekst = table.Column<string>(type: "text", nullable: false),
                    kenmerk = table.Column<string>(type: "text", nullable: false),
                    besluit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    gever_naam = table.Column<string>(type: "text", nullable: false),
                    antwoord = table.Column<string>(type: "text", nullable: true),
                    antwoord_naam = table.Column<string>(type: "text", nullable: true),
                    beantwoord = table.Column<DateOnly>(type: "date", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aanwijzingen", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agendasleutels",
                columns: table => new
                {
                    medewerker = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    gemaakt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agendasleutels", x => x.medewerker);
                });

            migrationBuilder.CreateTable(
                name: "ankers",
                columns: table => new
                {
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    stromen = table.Column<long>(type: "bigint", nullable: false),
                    gebeurtenissen = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ankers", x => x.dag);
                });

            migrationBuilder.CreateTable(
                name: "beleidsproeven",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    stuk_id = table.Column<Guid>(type: "uuid", nullable: false),
                    begonnen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    stukversie = table.Column<int>(type: "integer", nullable: false),
                    klaar = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cursor = table.Column<Guid>(type: "uuid", nullable: false),
                    totaal = table.Column<int>(type: "integer", nullable: false),
                    gedaan = table.Column<int>(type: "integer", nullable: false),
                    geraakt = table.Column<int>(type: "integer", nullable: false),
                    fout = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_beleidsproeven", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "beleidsregels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sleutel = table.Column<string>(type: "text", nullable: false),
                    waarde = table.Column<string>(type: "text", nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    besluit = table.Column<string>(type: "text", nullable: false),
                    reden = table.Column<string>(type: "text", nullable: false),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_beleidsregels", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "beleidsstukken",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: false),
                    titel = table.Column<string>(type: "text", nullable: false),
                    hoofdstukken = table.Column<string>(type: "text", nullable: false),
                    waarden = table.Column<string>(type: "text", nullable: false),
                    afwijkingen = table.Column<string>(type: "text", nullable: false),
                    toelichting = table.Column<string>(type: "text", nullable: false),
                    stand = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    opstellers = table.Column<string>(type: "text", nullable: false),
                    opsteller_naam = table.Column<string>(type: "text", nullable: false),
                    begonnen = table.Column<DateOnly>(type: "date", nullable: false),
                    vrijgever_naam = table.Column<string>(type: "text", nullable: true),
                    vrijgegeven = table.Column<DateOnly>(type: "date", nullable: true),
                    opmerking = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_beleidsstukken", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "beleidsvaststellingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    stuk_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: false),
                    namens = table.Column<string>(type: "text", nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    kenmerk = table.Column<string>(type: "text", nullable: false),
                    bestuursstap_id = table.Column<Guid>(type: "uuid", nullable: true),
                    mandaatregel_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ondertekenaar_naam = table.Column<string>(type: "text", nullable: false),
                    ondertekenaar_functie = table.Column<string>(type: "text", nullable: false),
                    toets = table.Column<string>(type: "text", nullable: false),
                    bekendgemaakt = table.Column<DateOnly>(type: "date", nullable: true),
                    vindplaats = table.Column<string>(type: "text", nullable: false),
                    werkt = table.Column<DateOnly>(type: "date", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_beleidsvaststellingen", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "beleidsvoorstellen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sleutel = table.Column<string>(type: "text", nullable: false),
                    waarde = table.Column<string>(type: "text", nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    besluit = table.Column<string>(type: "text", nullable: false),
                    reden = table.Column<string>(type: "text", nullable: false),
                    voorsteller = table.Column<string>(type: "text", nullable: false),
                    voorsteller_naam = table.Column<string>(type: "text", nullable: false),
                    voorgesteld_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    beoordelaar = table.Column<string>(type: "text", nullable: true),
                    beoordelaar_naam = table.Column<string>(type: "text", nullable: true),
                    beoordeeld_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    toelichting = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_beleidsvoorstellen", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bestanden",
                columns: table => new
                {
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    afdruk = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    gemeentecode = table.Column<string>(type: "text", nullable: false),
                    inhoud = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bestanden", x => new { x.dossier_id, x.afdruk });
                });

            migrationBuilder.CreateTable(
                name: "bestuursstappen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    stand = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    werkt = table.Column<DateOnly>(type: "date", nullable: true),
                    werkt_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    kenmerk = table.Column<string>(type: "text", nullable: false),
                    vastlegger = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bestuursstappen", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "briefteksten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sleutel = table.Column<string>(type: "text", nullable: false),
                    naam = table.Column<string>(type: "text", nullable: false),
                    wanneer = table.Column<string>(type: "text", nullable: false),
                    inhoud = table.Column<string>(type: "text", nullable: false),
                    auteur = table.Column<string>(type: "text", nullable: false),
                    tijdstip = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    vervallen = table.Column<bool>(type: "boolean", nullable: false),
                    voorstel = table.Column<string>(type: "text", nullable: true),
                    vorige = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_briefteksten", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "brieven",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gemeentecode = table.Column<string>(type: "text", nullable: false),
                    besluit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    html = table.Column<string>(type: "text", nullable: false),
                    pdf_status = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    pdf = table.Column<byte[]>(type: "bytea", nullable: true),
                    archief = table.Column<byte[]>(type: "bytea", nullable: true),
                    pdf_hash = table.Column<string>(type: "text", nullable: true),
                    fout = table.Column<string>(type: "text", nullable: true),
                    gemaakt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_brieven", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bulkopdrachten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    medewerker = table.Column<string>(type: "text", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    wat = table.Column<string>(type: "text", nullable: false),
                    begonnen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    herstel_van = table.Column<Guid>(type: "uuid", nullable: true),
                    hersteld_door = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulkopdrachten", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cbs_indelingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: false),
                    naam = table.Column<string>(type: "text", nullable: false),
                    tekst = table.Column<string>(type: "text", nullable: false),
                    xsd = table.Column<string>(type: "text", nullable: true),
                    toelichting = table.Column<string>(type: "text", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    bewaard = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cbs_indelingen", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cbs_regels",
                columns: table => new
                {
                    levering_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    standen = table.Column<string>(type: "text", nullable: false),
                    waarom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cbs_regels", x => new { x.levering_id, x.dossier_id });
                });

            migrationBuilder.CreateTable(
                name: "concepten",
                columns: table => new
                {
                    medewerker = table.Column<string>(type: "text", nullable: false),
                    formulier = table.Column<string>(type: "text", nullable: false),
                    inhoud = table.Column<byte[]>(type: "bytea", nullable: false),
                    bewaard = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_concepten", x => new { x.medewerker, x.formulier });
                });

            migrationBuilder.CreateTable(
                name: "datapakketten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    richting = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    gemeenten = table.Column<string>(type: "text", nullable: false),
                    doel = table.Column<string>(type: "text", nullable: false),
                    dossiers = table.Column<int>(type: "integer", nullable: false),
                    verborgen = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    afdruk = table.Column<string>(type: "text", nullable: false),
                    delen = table.Column<string>(type: "text", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    moment = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_datapakketten", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossiers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    persoon_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fase = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kanaal = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    casusregisseur = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    geopend = table.Column<DateOnly>(type: "date", nullable: false),
                    streefdag = table.Column<DateOnly>(type: "date", nullable: true),
                    streefreden = table.Column<string>(type: "text", nullable: true),
                    streefwerk = table.Column<string>(type: "text", nullable: true),
                    streef_door = table.Column<string>(type: "text", nullable: true),
                    opgegaan_in = table.Column<Guid>(type: "uuid", nullable: true),
                    verhuisd_naar = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    verhuisd_op = table.Column<DateOnly>(type: "date", nullable: true),
                    komt_uit = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    komt_van = table.Column<Guid>(type: "uuid", nullable: true),
                    aantal_regisseurs = table.Column<int>(type: "integer", nullable: false),
                    regisseurs = table.Column<string>(type: "text", nullable: false),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "duo_contactpersonen",
                columns: table => new
                {
                    medewerker = table.Column<string>(type: "text", nullable: false),
                    gemeentecode = table.Column<string>(type: "text", nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: true),
                    email = table.Column<string>(type: "text", nullable: false),
                    telefoon = table.Column<string>(type: "text", nullable: false),
                    sinds = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    gewijzigd = table.Column<bool>(type: "boolean", nullable: false),
                    naam_bij_duo = table.Column<string>(type: "text", nullable: true),
                    vervalt = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duo_contactpersonen", x => new { x.medewerker, x.gemeentecode });
                });

            migrationBuilder.CreateTable(
                name: "duo_instellingen",
                columns: table => new
                {
                    nummer = table.Column<string>(type: "text", nullable: false),
                    naam = table.Column<string>(type: "text", nullable: false),
                    plaats = table.Column<string>(type: "text", nullable: true),
                    keurmerk = table.Column<bool>(type: "boolean", nullable: false),
                    taalschakel = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duo_instellingen", x => x.nummer);
                });

            migrationBuilder.CreateTable(
                name: "duostanden",
                columns: table => new
                {
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    onderwerp = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    gemeentecode = table.Column<string>(type: "text", nullable: false),
                    inhoud = table.Column<string>(type: "text", nullable: true),
                    gelezen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    overgenomen = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duostanden", x => new { x.dossier_id, x.onderwerp });
                });

            migrationBuilder.CreateTable(
                name: "duotellingen",
                columns: table => new
                {
                    gemeentecode = table.Column<string>(type: "text", nullable: false),
                    peildatum = table.Column<DateOnly>(type: "date", nullable: false),
                    cohort = table.Column<int>(type: "integer", nullable: false),
                    soort = table.Column<string>(type: "text", nullable: false),
                    aantal = table.Column<int>(type: "integer", nullable: false),
                    door = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duotellingen", x => new { x.gemeentecode, x.peildatum, x.cohort, x.soort });
                });

            migrationBuilder.CreateTable(
                name: "duoverschillen",
                columns: table => new
                {
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    onderwerp = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    veld = table.Column<string>(type: "text", nullable: false),
                    gemeentecode = table.Column<string>(type: "text", nullable: false),
                    hier = table.Column<string>(type: "text", nullable: true),
                    daar = table.Column<string>(type: "text", nullable: true),
                    leidend = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    uitleg = table.Column<string>(type: "text", nullable: false),
                    sinds = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duoverschillen", x => new { x.dossier_id, x.onderwerp, x.veld });
                });

            migrationBuilder.CreateTable(
                name: "gemandateerden",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie = table.Column<string>(type: "text", nullable: false),
                    naam = table.Column<string>(type: "text", nullable: false),
                    rechtsvorm = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    bestaat = table.Column<DateOnly>(type: "date", nullable: true),
                    tot_en_met = table.Column<DateOnly>(type: "date", nullable: true),
                    opvolger = table.Column<string>(type: "text", nullable: true),
                    bronbesluit = table.Column<string>(type: "text", nullable: false),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gemandateerden", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "gemeenten",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    naam = table.Column<string>(type: "text", nullable: false),
                    huisstijl = table.Column<string>(type: "text", nullable: false),
                    oin = table.Column<string>(type: "text", nullable: false),
                    adres = table.Column<string>(type: "text", nullable: false),
                    telefoon = table.Column<string>(type: "text", nullable: false),
                    deelnemer = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gemeenten", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "handelingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "text", nullable: false),
                    stroomsoort = table.Column<string>(type: "text", nullable: false),
                    stroom_id = table.Column<Guid>(type: "uuid", nullable: false),
                    medewerker = table.Column<string>(type: "text", nullable: false),
                    medewerker_naam = table.Column<string>(type: "text", nullable: false),
                    organisatie = table.Column<string>(type: "text", nullable: false),
                    mandaatregel_id = table.Column<Guid>(type: "uuid", nullable: true),
                    doel = table.Column<string>(type: "text", nullable: false),
                    reden = table.Column<string>(type: "text", nullable: true),
                    tijdstip = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kernversie = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handelingen", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "herinneringen",
                columns: table => new
                {
                    afspraak_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gemeentecode = table.Column<string>(type: "text", nullable: false),
                    gemaakt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    stand = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    pogingen = table.Column<int>(type: "integer", nullable: false),
                    niet_voor = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    verstuurd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    fout = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_herinneringen", x => new { x.afspraak_id, x.dag });
                });

            migrationBuilder.CreateTable(
                name: "inkomende_berichten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bron = table.Column<string>(type: "text", nullable: false),
                    doel = table.Column<string>(type: "text", nullable: false),
                    bericht_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gebeurtenis = table.Column<string>(type: "text", nullable: false),
                    inhoud = table.Column<byte[]>(type: "bytea", nullable: false),
                    ontvangen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    geregistreerd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    herkenning = table.Column<byte[]>(type: "bytea", nullable: true),
                    fout = table.Column<string>(type: "text", nullable: true),
                    pogingen = table.Column<int>(type: "integer", nullable: false),
                    niet_voor = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    keren = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inkomende_berichten", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "instellingnamen",
                columns: table => new
                {
                    naam = table.Column<string>(type: "text", nullable: false),
                    nummer = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instellingnamen", x => x.naam);
                });

            migrationBuilder.CreateTable(
                name: "intrekkingen",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    bewaar_tot = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intrekkingen", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inzagelog",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tijdstip = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    medewerker = table.Column<string>(type: "text", nullable: false),
                    medewerker_naam = table.Column<string>(type: "text", nullable: false),
                    organisatie = table.Column<string>(type: "text", nullable: false),
                    scherm = table.Column<string>(type: "text", nullable: false),
                    doel = table.Column<string>(type: "text", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    dossiers = table.Column<string>(type: "text", nullable: true),
                    toegestaan = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inzagelog", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ketenhoofden",
                columns: table => new
                {
                    stroomsoort = table.Column<string>(type: "text", nullable: false),
                    stroom_id = table.Column<Guid>(type: "uuid", nullable: false),
                    volgnummer = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ketenhoofden", x => new { x.stroomsoort, x.stroom_id });
                });

            migrationBuilder.CreateTable(
                name: "kijkers",
                columns: table => new
                {
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    medewerker = table.Column<string>(type: "text", nullable: false),
                    gemeentecode = table.Column<string>(type: "text", nullable: false),
                    medewerker_naam = table.Column<string>(type: "text", nullable: false),
                    gezien = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kijkers", x => new { x.dossier_id, x.medewerker });
                });

            migrationBuilder.CreateTable(
                name: "klussen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    medewerker = table.Column<string>(type: "text", nullable: false),
                    sleutel = table.Column<string>(type: "text", nullable: false),
                    wat = table.Column<string>(type: "text", nullable: false),
                    adres = table.Column<string>(type: "text", nullable: false),
                    dienst = table.Column<Guid>(type: "uuid", nullable: false),
                    begonnen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    klaar = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    gelukt = table.Column<bool>(type: "boolean", nullable: false),
                    uitkomst = table.Column<string>(type: "text", nullable: true),
                    gelezen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_klussen", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kwartaalleveringen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    jaar = table.Column<int>(type: "integer", nullable: false),
                    kwartaal = table.Column<int>(type: "integer", nullable: false),
                    gemeenten = table.Column<string>(type: "text", nullable: false),
                    indeling_id = table.Column<Guid>(type: "uuid", nullable: true),
                    indeling = table.Column<string>(type: "text", nullable: false),
                    verbetert = table.Column<Guid>(type: "uuid", nullable: true),
                    verbeterreden = table.Column<string>(type: "text", nullable: true),
                    bestand = table.Column<string>(type: "text", nullable: false),
                    maker = table.Column<string>(type: "text", nullable: false),
                    maker_naam = table.Column<string>(type: "text", nullable: false),
                    gemaakt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    verzonden = table.Column<DateOnly>(type: "date", nullable: true),
                    verzend_naam = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwartaalleveringen", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "locaties",
                columns: table => new
                {
                    slug = table.Column<string>(type: "text", nullable: false),
                    gemeentecode = table.Column<string>(type: "text", nullable: false),
                    naam = table.Column<string>(type: "text", nullable: false),
                    adres = table.Column<string>(type: "text", nullable: false),
                    ruimtes = table.Column<string>(type: "text", nullable: false),
                    spreekuur = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_locaties", x => x.slug);
                });

            migrationBuilder.CreateTable(
                name: "mandaatregels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bevoegdheid = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    mandaatgever = table.Column<string>(type: "text", nullable: false),
                    organisatie = table.Column<string>(type: "text", nullable: false),
                    functies = table.Column<string>(type: "text", nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    bronbesluit = table.Column<string>(type: "text", nullable: false),
                    collegebesluit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    onder_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ondermandaat = table.Column<bool>(type: "boolean", nullable: false),
                    instemming = table.Column<DateOnly>(type: "date", nullable: true),
                    tot_centen = table.Column<long>(type: "bigint", nullable: true),
                    voorwaarden = table.Column<string>(type: "text", nullable: false),
                    stand = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    voorsteller = table.Column<string>(type: "text", nullable: false),
                    voorsteller_naam = table.Column<string>(type: "text", nullable: false),
                    beoordelaar_naam = table.Column<string>(type: "text", nullable: true),
                    toelichting = table.Column<string>(type: "text", nullable: true),
                    ingetrokken_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mandaatregels", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "medewerkers",
                columns: table => new
                {
                    sub = table.Column<string>(type: "text", nullable: false),
                    naam = table.Column<string>(type: "text", nullable: false),
                    organisatie = table.Column<string>(type: "text", nullable: false),
                    team = table.Column<string>(type: "text", nullable: true),
                    functie = table.Column<string>(type: "text", nullable: false),
                    gemeenten = table.Column<string>(type: "text", nullable: false),
                    actief = table.Column<bool>(type: "boolean", nullable: false),
                    talen = table.Column<string>(type: "text", nullable: false),
                    uren = table.Column<int>(type: "integer", nullable: false),
                    afwezig_van = table.Column<DateOnly>(type: "date", nullable: true),
                    afwezig_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_medewerkers", x => x.sub);
                });

            migrationBuilder.CreateTable(
                name: "meldingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    medewerker = table.Column<string>(type: "text", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gemeentecode = table.Column<string>(type: "text", nullable: false),
                    tijdstip = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    gelezen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meldingen", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisaties",
                columns: table => new
                {
                    slug = table.Column<string>(type: "text", nullable: false),
                    naam = table.Column<string>(type: "text", nullable: false),
                    soort = table.Column<string>(type: "text", nullable: false),
                    telefoon = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisaties", x => x.slug);
                });

            migrationBuilder.CreateTable(
                name: "partnertaken",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gemeentecode = table.Column<string>(type: "text", nullable: false),
                    organisatie = table.Column<string>(type: "text", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    opdracht = table.Column<string>(type: "text", nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partnertaken", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "signaalrondes",
                columns: table => new
                {
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    begonnen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    klaar = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cursor = table.Column<Guid>(type: "uuid", nullable: false),
                    totaal = table.Column<int>(type: "integer", nullable: false),
                    gedaan = table.Column<int>(type: "integer", nullable: false),
                    gewijzigd = table.Column<int>(type: "integer", nullable: false),
                    niet_te_berekenen = table.Column<int>(type: "integer", nullable: false),
                    fouten = table.Column<int>(type: "integer", nullable: false),
                    hervat = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signaalrondes", x => x.dag);
                });

            migrationBuilder.CreateTable(
                name: "signalen",
                columns: table => new
                {
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    wacht_op = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    reden = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signalen", x => new { x.dossier_id, x.soort });
                });

            migrationBuilder.CreateTable(
                name: "sleutelring",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sleutelring", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "spiegelrondes",
                columns: table => new
                {
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    begonnen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    klaar = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cursor = table.Column<Guid>(type: "uuid", nullable: false),
                    totaal = table.Column<int>(type: "integer", nullable: false),
                    gelezen = table.Column<int>(type: "integer", nullable: false),
                    onzichtbaar = table.Column<int>(type: "integer", nullable: false),
                    mislukt = table.Column<int>(type: "integer", nullable: false),
                    met_verschil = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_spiegelrondes", x => x.dag);
                });

            migrationBuilder.CreateTable(
                name: "steekproefregels",
                columns: table => new
                {
                    steekproef_id = table.Column<Guid>(type: "uuid", nullable: false),
                    besluit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    medewerker = table.Column<string>(type: "text", nullable: false),
                    open = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_steekproefregels", x => new { x.steekproef_id, x.besluit_id });
                });

            migrationBuilder.CreateTable(
                name: "steekproeven",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    doel = table.Column<string>(type: "text", nullable: false),
                    bevoegdheid = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: false),
                    uit = table.Column<int>(type: "integer", nullable: false),
                    besluiten = table.Column<string>(type: "text", nullable: false),
                    bevindingen = table.Column<string>(type: "text", nullable: false),
                    medewerker = table.Column<string>(type: "text", nullable: false),
                    medewerker_naam = table.Column<string>(type: "text", nullable: false),
                    getrokken = table.Column<DateOnly>(type: "date", nullable: false),
                    open = table.Column<DateOnly>(type: "date", nullable: false),
                    conclusie = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_steekproeven", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "taaktoedelingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bouwsteen = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    organisatie = table.Column<string>(type: "text", nullable: false),
                    grond = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    bronbesluit = table.Column<string>(type: "text", nullable: false),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taaktoedelingen", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "teams",
                columns: table => new
                {
                    slug = table.Column<string>(type: "text", nullable: false),
                    organisatie = table.Column<string>(type: "text", nullable: false),
                    naam = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_teams", x => x.slug);
                });

            migrationBuilder.CreateTable(
                name: "uitgaande_berichten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gemeentecode = table.Column<string>(type: "text", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    onderdeel = table.Column<string>(type: "text", nullable: false),
                    inhoud = table.Column<string>(type: "text", nullable: false),
                    gemaakt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    pogingen = table.Column<int>(type: "integer", nullable: false),
                    niet_voor = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    bericht_id = table.Column<Guid>(type: "uuid", nullable: true),
                    fout = table.Column<string>(type: "text", nullable: true),
                    fout_sinds = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    afgehandeld = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_uitgaande_berichten", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "uitvoerbestanden",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    naam = table.Column<string>(type: "text", nullable: false),
                    medewerker = table.Column<string>(type: "text", nullable: false),
                    gemeenten = table.Column<string>(type: "text", nullable: false),
                    begonnen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    bewaar_tot = table.Column<DateOnly>(type: "date", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    afdruk = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_uitvoerbestanden", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "verzoeksleutels",
                columns: table => new
                {
                    sleutel = table.Column<string>(type: "text", nullable: false),
                    resultaat = table.Column<string>(type: "text", nullable: false),
                    tijdstip = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    keren = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verzoeksleutels", x => x.sleutel);
                });

            migrationBuilder.CreateTable(
                name: "voorkeuren",
                columns: table => new
                {
                    medewerker = table.Column<string>(type: "text", nullable: false),
                    sleutel = table.Column<string>(type: "text", nullable: false),
                    waarde = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_voorkeuren", x => new { x.medewerker, x.sleutel });
                });

            migrationBuilder.CreateTable(
                name: "weergaven",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    eigenaar = table.Column<string>(type: "text", nullable: false),
                    eigenaar_naam = table.Column<string>(type: "text", nullable: false),
                    organisatie = table.Column<string>(type: "text", nullable: false),
                    team = table.Column<bool>(type: "boolean", nullable: false),
                    naam = table.Column<string>(type: "text", nullable: false),
                    vraag = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_weergaven", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "werkvoorraad",
                columns: table => new
                {
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gemeentecode = table.Column<string>(type: "text", nullable: false),
                    casusregisseur = table.Column<string>(type: "text", nullable: true),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    fase = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    uiterste_dag = table.Column<DateOnly>(type: "date", nullable: true),
                    wacht_sinds = table.Column<DateOnly>(type: "date", nullable: true),
                    leerroute = table.Column<string>(type: "text", nullable: true),
                    doelgroep = table.Column<string>(type: "text", nullable: false),
                    volgdag = table.Column<DateOnly>(type: "date", nullable: true),
                    volgwacht = table.Column<DateOnly>(type: "date", nullable: true),
                    streefdag = table.Column<DateOnly>(type: "date", nullable: true),
                    streefreden = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_werkvoorraad", x => x.dossier_id);
                });

            migrationBuilder.CreateTable(
                name: "wezencontroles",
                columns: table => new
                {
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    tijdstip = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    dossiers = table.Column<int>(type: "integer", nullable: false),
                    afspraken = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wezencontroles", x => x.dag);
                });

            migrationBuilder.CreateTable(
                name: "zicht",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie = table.Column<string>(type: "text", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    veldgroep = table.Column<string>(type: "text", nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_zicht", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "zoeknamen",
                columns: table => new
                {
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false),
                    gemeentecode = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_zoeknamen", x => new { x.dossier_id, x.naam });
                });

            migrationBuilder.CreateTable(
                name: "beleidsproefregels",
                columns: table => new
                {
                    proef_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    wat = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_beleidsproefregels", x => new { x.proef_id, x.dossier_id });
                    table.ForeignKey(
                        name: "fk_beleidsproefregels_beleidsproeven_proef_id",
                        column: x => x.proef_id,
                        principalTable: "beleidsproeven",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bulkregels",
                columns: table => new
                {
                    opdracht_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gemeentecode = table.Column<string>(type: "text", nullable: false),
                    uitkomst = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    was = table.Column<string>(type: "text", nullable: true),
                    naar = table.Column<string>(type: "text", nullable: true),
                    afspraken = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulkregels", x => new { x.opdracht_id, x.dossier_id });
                    table.ForeignKey(
                        name: "fk_bulkregels_bulkopdrachten_opdracht_id",
                        column: x => x.opdracht_id,
                        principalTable: "bulkopdrachten",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "acties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wat = table.Column<string>(type: "text", nullable: false),
                    wie = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    wie_naam = table.Column<string>(type: "text", nullable: true),
                    grondslag = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    doel_id = table.Column<Guid>(type: "uuid", nullable: true),
                    gebied = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    van = table.Column<DateOnly>(type: "date", nullable: true),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    na = table.Column<Guid>(type: "uuid", nullable: true),
                    na_gebied = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    stand = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    gesloten = table.Column<DateOnly>(type: "date", nullable: true),
                    uitkomst = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acties", x => x.id);
                    table.ForeignKey(
                        name: "fk_acties_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "afschermingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    grond = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    toelichting = table.Column<string>(type: "text", nullable: false),
                    aangewezen = table.Column<string>(type: "text", nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    opgeheven = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_afschermingen", x => x.id);
                    table.ForeignKey(
                        name: "fk_afschermingen_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "afspraken",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    tijd = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    onderwerp = table.Column<string>(type: "text", nullable: false),
                    plaats = table.Column<string>(type: "text", nullable: false),
                    met = table.Column<string>(type: "text", nullable: false),
                    tolk = table.Column<bool>(type: "boolean", nullable: false),
                    minuten = table.Column<int>(type: "integer", nullable: false),
                    vorm = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ruimte = table.Column<string>(type: "text", nullable: true),
                    komt = table.Column<bool>(type: "boolean", nullable: true),
                    stand = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    reden = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_afspraken", x => x.id);
                    table.ForeignKey(
                        name: "fk_afspraken_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "begeleidingsafspraken",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    intensiteit = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    weken = table.Column<int>(type: "integer", nullable: false),
                    vanaf = table.Column<DateOnly>(type: "date", nullable: false),
                    voorstel = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    reden = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_begeleidingsafspraken", x => x.id);
                    table.ForeignKey(
                        name: "fk_begeleidingsafspraken_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "begeleidingsstappen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    taak = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    onderwerp = table.Column<string>(type: "text", nullable: false),
                    stand = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    wijze = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    toelichting = table.Column<string>(type: "text", nullable: true),
                    organisatie = table.Column<string>(type: "text", nullable: false),
                    melder = table.Column<string>(type: "text", nullable: false),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_begeleidingsstappen", x => x.id);
                    table.ForeignKey(
                        name: "fk_begeleidingsstappen_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bekwaamheden",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    wat = table.Column<string>(type: "text", nullable: false),
                    toelichting = table.Column<string>(type: "text", nullable: true),
                    waardering = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    waardering_sinds = table.Column<DateOnly>(type: "date", nullable: true),
                    uitkomst = table.Column<string>(type: "text", nullable: true),
                    vervallen = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bekwaamheden", x => x.id);
                    table.ForeignKey(
                        name: "fk_bekwaamheden_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "besluiten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bevoegdheid = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    onderwerp_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mandaatregel_id = table.Column<Guid>(type: "uuid", nullable: true),
                    namens = table.Column<string>(type: "text", nullable: false),
                    mandaatgrond = table.Column<string>(type: "text", nullable: false),
                    ondertekenaar = table.Column<string>(type: "text", nullable: false),
                    ondertekenaar_naam = table.Column<string>(type: "text", nullable: false),
                    ondertekenaar_functie = table.Column<string>(type: "text", nullable: false),
                    dagtekening = table.Column<DateOnly>(type: "date", nullable: false),
                    motivering = table.Column<string>(type: "text", nullable: false),
                    dictum = table.Column<string>(type: "text", nullable: false),
                    centen = table.Column<long>(type: "bigint", nullable: true),
                    beleid = table.Column<string>(type: "text", nullable: false),
                    tegen_advies = table.Column<bool>(type: "boolean", nullable: false),
                    uitleg = table.Column<string>(type: "text", nullable: false),
                    toets = table.Column<string>(type: "text", nullable: false),
                    bewijzen = table.Column<string>(type: "text", nullable: false),
                    wijze = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    bekendgemaakt = table.Column<DateOnly>(type: "date", nullable: true),
                    einde = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    gold_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    beeindigd_door = table.Column<Guid>(type: "uuid", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_besluiten", x => x.id);
                    table.ForeignKey(
                        name: "fk_besluiten_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "besluitvoorstellen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bevoegdheid = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    inhoud = table.Column<string>(type: "text", nullable: false),
                    opstellers = table.Column<string>(type: "text", nullable: false),
                    opsteller_naam = table.Column<string>(type: "text", nullable: false),
                    adviezen = table.Column<string>(type: "text", nullable: false),
                    stand = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    toelichting = table.Column<string>(type: "text", nullable: true),
                    besluit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    begonnen = table.Column<DateOnly>(type: "date", nullable: false),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_besluitvoorstellen", x => x.id);
                    table.ForeignKey(
                        name: "fk_besluitvoorstellen_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bezwaarzaken",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    besluit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ook_tegen = table.Column<string>(type: "text", nullable: false),
                    ontvangen = table.Column<DateOnly>(type: "date", nullable: false),
                    per_post = table.Column<bool>(type: "boolean", nullable: false),
                    ter_post = table.Column<DateOnly>(type: "date", nullable: true),
                    namens = table.Column<string>(type: "text", nullable: false),
                    gronden = table.Column<string>(type: "text", nullable: false),
                    verontschuldiging = table.Column<string>(type: "text", nullable: true),
                    verzuim_van = table.Column<DateOnly>(type: "date", nullable: true),
                    verzuim_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    commissie = table.Column<bool>(type: "boolean", nullable: false),
                    horen = table.Column<string>(type: "text", nullable: true),
                    verdaagd = table.Column<DateOnly>(type: "date", nullable: true),
                    instemming_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    in_gebreke = table.Column<DateOnly>(type: "date", nullable: true),
                    stand = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    uitkomst = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    beslissing_id = table.Column<Guid>(type: "uuid", nullable: true),
                    toelichting = table.Column<string>(type: "text", nullable: true),
                    les = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bezwaarzaken", x => x.id);
                    table.ForeignKey(
                        name: "fk_bezwaarzaken_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "brede_intakes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    gestart = table.Column<DateOnly>(type: "date", nullable: false),
                    afgerond = table.Column<DateOnly>(type: "date", nullable: true),
                    antwoorden = table.Column<string>(type: "text", nullable: false),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_brede_intakes", x => x.id);
                    table.ForeignKey(
                        name: "fk_brede_intakes_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "burgerverzoeken",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    weg = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    wat = table.Column<string>(type: "text", nullable: false),
                    ontvangen = table.Column<DateOnly>(type: "date", nullable: false),
                    antwoord_voor = table.Column<DateOnly>(type: "date", nullable: false),
                    beantwoord = table.Column<DateOnly>(type: "date", nullable: true),
                    antwoord = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_burgerverzoeken", x => x.id);
                    table.ForeignKey(
                        name: "fk_burgerverzoeken_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "casusoverleggen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    deelnemers = table.Column<string>(type: "text", nullable: false),
                    persoon_weet = table.Column<bool>(type: "boolean", nullable: false),
                    punten = table.Column<string>(type: "text", nullable: false),
                    gehouden = table.Column<bool>(type: "boolean", nullable: false),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_casusoverleggen", x => x.id);
                    table.ForeignKey(
                        name: "fk_casusoverleggen_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contactgegevens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    persoon_id = table.Column<Guid>(type: "uuid", nullable: false),
                    telefoon = table.Column<string>(type: "text", nullable: true),
                    telefoonsleutel = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    straat = table.Column<string>(type: "text", nullable: true),
                    huisnummer = table.Column<string>(type: "text", nullable: true),
                    postcode = table.Column<string>(type: "text", nullable: true),
                    plaats = table.Column<string>(type: "text", nullable: true),
                    taal = table.Column<string>(type: "text", nullable: true),
                    tolk_nodig = table.Column<bool>(type: "boolean", nullable: false),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contactgegevens", x => x.id);
                    table.ForeignKey(
                        name: "fk_contactgegevens_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contactmomenten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wijze = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    bereikt = table.Column<bool>(type: "boolean", nullable: false),
                    auteur = table.Column<string>(type: "text", nullable: false),
                    tijdstip = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contactmomenten", x => x.id);
                    table.ForeignKey(
                        name: "fk_contactmomenten_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "documenten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reeks_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    naam = table.Column<string>(type: "text", nullable: false),
                    mediatype = table.Column<string>(type: "text", nullable: false),
                    grootte = table.Column<long>(type: "bigint", nullable: false),
                    afdruk = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    van_wie = table.Column<string>(type: "text", nullable: false),
                    auteur = table.Column<string>(type: "text", nullable: false),
                    tijdstip = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    vervallen_reden = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documenten", x => x.id);
                    table.ForeignKey(
                        name: "fk_documenten_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "doelen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    tekst = table.Column<string>(type: "text", nullable: false),
                    vaardigheid = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    niveau = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    streefdag = table.Column<DateOnly>(type: "date", nullable: true),
                    stand = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    gesteld = table.Column<DateOnly>(type: "date", nullable: false),
                    gewijzigd = table.Column<DateOnly>(type: "date", nullable: true),
                    uitkomst = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_doelen", x => x.id);
                    table.ForeignKey(
                        name: "fk_doelen_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "examenuitslagen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    onderdeel = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    uitslag = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    vervallen = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_examenuitslagen", x => x.id);
                    table.ForeignKey(
                        name: "fk_examenuitslagen_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "feiten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    waarde = table.Column<string>(type: "text", nullable: true),
                    verwijzing = table.Column<Guid>(type: "uuid", nullable: true),
                    bron = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    vastgelegd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    vervallen_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    vervallen_reden = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feiten", x => x.id);
                    table.ForeignKey(
                        name: "fk_feiten_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gezinsleden",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    relatie = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    eigen_dossier = table.Column<Guid>(type: "uuid", nullable: true),
                    naam = table.Column<string>(type: "text", nullable: true),
                    geboortejaar = table.Column<int>(type: "integer", nullable: true),
                    verwacht = table.Column<bool>(type: "boolean", nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: true),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    reden = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gezinsleden", x => x.id);
                    table.ForeignKey(
                        name: "fk_gezinsleden_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gezondheidsgegevens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tekst = table.Column<string>(type: "text", nullable: false),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gezondheidsgegevens", x => x.id);
                    table.ForeignKey(
                        name: "fk_gezondheidsgegevens_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "handhavingszaken",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    grond = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    trajectgrond = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    constatering = table.Column<DateOnly>(type: "date", nullable: false),
                    gedrag = table.Column<string>(type: "text", nullable: false),
                    stand = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    eigen_vertraging = table.Column<string>(type: "text", nullable: true),
                    stappen = table.Column<string>(type: "text", nullable: false),
                    oproepen = table.Column<string>(type: "text", nullable: false),
                    weging = table.Column<string>(type: "text", nullable: true),
                    besluit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    boete_centen = table.Column<long>(type: "bigint", nullable: true),
                    opgelegd = table.Column<DateOnly>(type: "date", nullable: true),
                    nieuwe_termijn_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    betalingen = table.Column<string>(type: "text", nullable: false),
                    regeling_van = table.Column<DateOnly>(type: "date", nullable: true),
                    regeling_centen = table.Column<long>(type: "bigint", nullable: true),
                    aanmaning = table.Column<DateOnly>(type: "date", nullable: true),
                    reden = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handhavingszaken", x => x.id);
                    table.ForeignKey(
                        name: "fk_handhavingszaken_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "intakegesprekken",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    met = table.Column<string>(type: "text", nullable: false),
                    erbij = table.Column<string>(type: "text", nullable: true),
                    tolk = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    alleen = table.Column<bool>(type: "boolean", nullable: false),
                    onderdelen = table.Column<string>(type: "text", nullable: false),
                    vervolg = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intakegesprekken", x => x.id);
                    table.ForeignKey(
                        name: "fk_intakegesprekken_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ketenmeldingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bericht_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    geregistreerd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    uiterlijk = table.Column<DateOnly>(type: "date", nullable: true),
                    open = table.Column<bool>(type: "boolean", nullable: false),
                    antwoord = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ketenmeldingen", x => x.id);
                    table.ForeignKey(
                        name: "fk_ketenmeldingen_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "leefgebiedmetingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gebied = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    stand = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    niveau = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    toelichting = table.Column<string>(type: "text", nullable: true),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leefgebiedmetingen", x => x.id);
                    table.ForeignKey(
                        name: "fk_leefgebiedmetingen_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meedoenwegen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "text", nullable: false),
                    oordelen = table.Column<string>(type: "text", nullable: false),
                    taalniveau = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    reistijd = table.Column<int>(type: "integer", nullable: true),
                    start = table.Column<DateOnly>(type: "date", nullable: true),
                    stand = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    opgeschreven = table.Column<DateOnly>(type: "date", nullable: false),
                    besloten = table.Column<DateOnly>(type: "date", nullable: true),
                    motief = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meedoenwegen", x => x.id);
                    table.ForeignKey(
                        name: "fk_meedoenwegen_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "noodinzages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    medewerker = table.Column<string>(type: "text", nullable: false),
                    medewerker_naam = table.Column<string>(type: "text", nullable: false),
                    reden = table.Column<string>(type: "text", nullable: false),
                    begin = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    einde = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    oordeel = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    beoordelaar = table.Column<string>(type: "text", nullable: true),
                    uitleg = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_noodinzages", x => x.id);
                    table.ForeignKey(
                        name: "fk_noodinzages_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notities",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tekst = table.Column<string>(type: "text", nullable: false),
                    auteur = table.Column<string>(type: "text", nullable: false),
                    organisatie = table.Column<string>(type: "text", nullable: false),
                    gedeeld = table.Column<bool>(type: "boolean", nullable: false),
                    tijdstip = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notities", x => x.id);
                    table.ForeignKey(
                        name: "fk_notities_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ontzorgbesluiten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    orgaan = table.Column<string>(type: "text", nullable: false),
                    besloten = table.Column<DateOnly>(type: "date", nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: false),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ontzorgbesluiten", x => x.id);
                    table.ForeignKey(
                        name: "fk_ontzorgbesluiten_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "overdrachten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    andere_gemeente = table.Column<string>(type: "text", nullable: false),
                    ander_dossier = table.Column<Guid>(type: "uuid", nullable: true),
                    verhuisd_op = table.Column<DateOnly>(type: "date", nullable: false),
                    stand = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    gevraagd = table.Column<DateOnly>(type: "date", nullable: true),
                    verstrekt = table.Column<DateOnly>(type: "date", nullable: true),
                    aangenomen = table.Column<DateOnly>(type: "date", nullable: true),
                    teruggestuurd = table.Column<string>(type: "text", nullable: true),
                    delen = table.Column<string>(type: "text", nullable: false),
                    ontbreekt = table.Column<string>(type: "text", nullable: true),
                    gesprek = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_overdrachten", x => x.id);
                    table.ForeignKey(
                        name: "fk_overdrachten_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partnervragen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie = table.Column<string>(type: "text", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    wat = table.Column<string>(type: "text", nullable: false),
                    waarvoor = table.Column<string>(type: "text", nullable: false),
                    taak_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lessen = table.Column<string>(type: "text", nullable: true),
                    groep = table.Column<string>(type: "text", nullable: true),
                    stand = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    gevraagd = table.Column<DateOnly>(type: "date", nullable: false),
                    vrager = table.Column<string>(type: "text", nullable: true),
                    antwoord_voor = table.Column<DateOnly>(type: "date", nullable: false),
                    gezien_op = table.Column<DateOnly>(type: "date", nullable: true),
                    beantwoord = table.Column<DateOnly>(type: "date", nullable: true),
                    gesloten = table.Column<DateOnly>(type: "date", nullable: true),
                    uitkomst = table.Column<string>(type: "text", nullable: true),
                    geholpen = table.Column<bool>(type: "boolean", nullable: true),
                    berichten = table.Column<string>(type: "text", nullable: false),
                    laatst_van_partner = table.Column<bool>(type: "boolean", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partnervragen", x => x.id);
                    table.ForeignKey(
                        name: "fk_partnervragen_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "personen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vnummer = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    voornamen = table.Column<string>(type: "text", nullable: true),
                    voorvoegsel = table.Column<string>(type: "text", nullable: true),
                    geslachtsnaam = table.Column<string>(type: "text", nullable: true),
                    naam_eigen_schrift = table.Column<string>(type: "text", nullable: true),
                    andere_namen = table.Column<string>(type: "text", nullable: false),
                    geslacht = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    geboren = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    nationaliteit = table.Column<string>(type: "text", nullable: true),
                    huishouden_id = table.Column<Guid>(type: "uuid", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_personen", x => x.id);
                    table.ForeignKey(
                        name: "fk_personen_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "persoonsnummers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    persoon_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bsn_versleuteld = table.Column<byte[]>(type: "bytea", nullable: false),
                    bsn_zoeksleutel = table.Column<byte[]>(type: "bytea", nullable: false),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_persoonsnummers", x => x.id);
                    table.ForeignKey(
                        name: "fk_persoonsnummers_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pips",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    inhoud = table.Column<string>(type: "text", nullable: false),
                    opsteller = table.Column<string>(type: "text", nullable: true),
                    teruggestuurd_reden = table.Column<string>(type: "text", nullable: true),
                    dagtekening = table.Column<DateOnly>(type: "date", nullable: true),
                    wijziging = table.Column<string>(type: "text", nullable: true),
                    vervangt = table.Column<Guid>(type: "uuid", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pips", x => x.id);
                    table.ForeignKey(
                        name: "fk_pips_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "samenvoegingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opgegaan_dossier = table.Column<Guid>(type: "uuid", nullable: false),
                    reden = table.Column<string>(type: "text", nullable: false),
                    door = table.Column<string>(type: "text", nullable: false),
                    tijdstip = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fase_voor = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    overgenomen = table.Column<string>(type: "text", nullable: false),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_samenvoegingen", x => x.id);
                    table.ForeignKey(
                        name: "fk_samenvoegingen_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "schoolberichten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    vaardigheid = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    taalniveau = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    toelichting = table.Column<string>(type: "text", nullable: true),
                    organisatie = table.Column<string>(type: "text", nullable: false),
                    melder = table.Column<string>(type: "text", nullable: false),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schoolberichten", x => x.id);
                    table.ForeignKey(
                        name: "fk_schoolberichten_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "taakovernames",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wat = table.Column<string>(type: "text", nullable: false),
                    gebied = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    reden = table.Column<string>(type: "text", nullable: false),
                    afbouw = table.Column<string>(type: "text", nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: false),
                    verlengd = table.Column<int>(type: "integer", nullable: false),
                    verlengreden = table.Column<string>(type: "text", nullable: true),
                    teruggegeven = table.Column<DateOnly>(type: "date", nullable: true),
                    uitkomst = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taakovernames", x => x.id);
                    table.ForeignKey(
                        name: "fk_taakovernames_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "trajectmomenten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    aanwezig = table.Column<bool>(type: "boolean", nullable: false),
                    ondertekend = table.Column<bool>(type: "boolean", nullable: true),
                    thema = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    toelichting = table.Column<string>(type: "text", nullable: true),
                    organisatie = table.Column<string>(type: "text", nullable: false),
                    melder = table.Column<string>(type: "text", nullable: false),
                    vervallen = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trajectmomenten", x => x.id);
                    table.ForeignKey(
                        name: "fk_trajectmomenten_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "urenmeldingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: false),
                    gevolgd = table.Column<int>(type: "integer", nullable: false),
                    met_reden = table.Column<int>(type: "integer", nullable: false),
                    zonder_reden = table.Column<int>(type: "integer", nullable: false),
                    groep = table.Column<string>(type: "text", nullable: true),
                    organisatie = table.Column<string>(type: "text", nullable: false),
                    melder = table.Column<string>(type: "text", nullable: false),
                    aanlevering_id = table.Column<Guid>(type: "uuid", nullable: true),
                    tijdstip = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    stand = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    reden = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_urenmeldingen", x => x.id);
                    table.ForeignKey(
                        name: "fk_urenmeldingen_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "vaste_lasten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    aan = table.Column<string>(type: "text", nullable: false),
                    bedrag = table.Column<long>(type: "bigint", nullable: false),
                    stap = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    sinds = table.Column<DateOnly>(type: "date", nullable: false),
                    toelichting = table.Column<string>(type: "text", nullable: true),
                    gestopt = table.Column<DateOnly>(type: "date", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vaste_lasten", x => x.id);
                    table.ForeignKey(
                        name: "fk_vaste_lasten_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "voortgangsgesprekken",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    met = table.Column<string>(type: "text", nullable: false),
                    tolk = table.Column<bool>(type: "boolean", nullable: false),
                    gaat_goed = table.Column<string>(type: "text", nullable: true),
                    lastig = table.Column<string>(type: "text", nullable: true),
                    eigen_woorden = table.Column<string>(type: "text", nullable: true),
                    afspraken = table.Column<string>(type: "text", nullable: false),
                    oneens = table.Column<string>(type: "text", nullable: true),
                    volgende = table.Column<DateOnly>(type: "date", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_voortgangsgesprekken", x => x.id);
                    table.ForeignKey(
                        name: "fk_voortgangsgesprekken_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "voorzieningen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    wat = table.Column<string>(type: "text", nullable: false),
                    aanbieder = table.Column<string>(type: "text", nullable: false),
                    grondslag = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    geldbron = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    prijs = table.Column<long>(type: "bigint", nullable: true),
                    uren = table.Column<int>(type: "integer", nullable: true),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    plaats = table.Column<string>(type: "text", nullable: true),
                    reistijd = table.Column<int>(type: "integer", nullable: false),
                    rooster = table.Column<string>(type: "text", nullable: true),
                    opvang_nodig = table.Column<bool>(type: "boolean", nullable: false),
                    doel_id = table.Column<Guid>(type: "uuid", nullable: true),
                    lening_uitgelegd = table.Column<DateOnly>(type: "date", nullable: true),
                    botsingreden = table.Column<string>(type: "text", nullable: true),
                    stand = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    aangeboden_op = table.Column<DateOnly>(type: "date", nullable: true),
                    gesloten = table.Column<DateOnly>(type: "date", nullable: true),
                    uitkomst = table.Column<string>(type: "text", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_voorzieningen", x => x.id);
                    table.ForeignKey(
                        name: "fk_voorzieningen_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "zorgnotities",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tekst = table.Column<string>(type: "text", nullable: false),
                    schrijver = table.Column<string>(type: "text", nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: false),
                    verteld = table.Column<bool>(type: "boolean", nullable: false),
                    niet_verteld = table.Column<string>(type: "text", nullable: true),
                    voorbij = table.Column<DateOnly>(type: "date", nullable: true),
                    gemeentecode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_zorgnotities", x => x.id);
                    table.ForeignKey(
                        name: "fk_zorgnotities_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gebeurtenissen",
                columns: table => new
                {
                    stroomsoort = table.Column<string>(type: "text", nullable: false),
                    stroom_id = table.Column<Guid>(type: "uuid", nullable: false),
                    volgnummer = table.Column<long>(type: "bigint", nullable: false),
                    handeling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "text", nullable: false),
                    schemaversie = table.Column<int>(type: "integer", nullable: false),
                    aggregaat = table.Column<string>(type: "text", nullable: false),
                    aggregaat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nabeeld = table.Column<string>(type: "text", nullable: false),
                    tijdstip = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    gemeentecode = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gebeurtenissen", x => new { x.stroomsoort, x.stroom_id, x.volgnummer });
                    table.ForeignKey(
                        name: "fk_gebeurtenissen_handelingen_handeling_id",
                        column: x => x.handeling_id,
                        principalTable: "handelingen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "uitvoerdelen",
                columns: table => new
                {
                    bestand_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: false),
                    inhoud = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_uitvoerdelen", x => new { x.bestand_id, x.nummer });
                    table.ForeignKey(
                        name: "fk_uitvoerdelen_uitvoerbestanden_bestand_id",
                        column: x => x.bestand_id,
                        principalTable: "uitvoerbestanden",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_aansluitingen_uitgever_client_id",
                table: "aansluitingen",
                columns: new[] { "uitgever", "client_id" },
                unique: true,
                filter: "ingetrokken IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_aanwijzingen_gemeentecode",
                table: "aanwijzingen",
                column: "gemeentecode");

            migrationBuilder.CreateIndex(
                name: "ix_acties_dossier_id",
                table: "acties",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_afschermingen_dossier_id",
                table: "afschermingen",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_afspraken_dossier_id",
                table: "afspraken",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_afspraken_gemeentecode_dag",
                table: "afspraken",
                columns: new[] { "gemeentecode", "dag" });

            migrationBuilder.CreateIndex(
                name: "ix_afspraken_met_dag",
                table: "afspraken",
                columns: new[] { "met", "dag" });

            migrationBuilder.CreateIndex(
                name: "ix_agendasleutels_hash",
                table: "agendasleutels",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_begeleidingsafspraken_dossier_id",
                table: "begeleidingsafspraken",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_begeleidingsstappen_dossier_id",
                table: "begeleidingsstappen",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_bekwaamheden_dossier_id",
                table: "bekwaamheden",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_beleidsproeven_klaar",
                table: "beleidsproeven",
                column: "klaar");

            migrationBuilder.CreateIndex(
                name: "ix_beleidsproeven_stuk_id",
                table: "beleidsproeven",
                column: "stuk_id");

            migrationBuilder.CreateIndex(
                name: "ix_beleidsstukken_soort_nummer",
                table: "beleidsstukken",
                columns: new[] { "soort", "nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_beleidsvaststellingen_stuk_id_gemeentecode",
                table: "beleidsvaststellingen",
                columns: new[] { "stuk_id", "gemeentecode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_besluiten_dossier_id",
                table: "besluiten",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_besluiten_mandaatregel_id_dagtekening",
                table: "besluiten",
                columns: new[] { "mandaatregel_id", "dagtekening" });

            migrationBuilder.CreateIndex(
                name: "ix_besluiten_onderwerp_id",
                table: "besluiten",
                column: "onderwerp_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_besluitvoorstellen_dossier_id",
                table: "besluitvoorstellen",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_besluitvoorstellen_gemeentecode_stand",
                table: "besluitvoorstellen",
                columns: new[] { "gemeentecode", "stand" });

            migrationBuilder.CreateIndex(
                name: "ix_bestuursstappen_gemeentecode",
                table: "bestuursstappen",
                column: "gemeentecode");

            migrationBuilder.CreateIndex(
                name: "ix_bezwaarzaken_dossier_id",
                table: "bezwaarzaken",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_bezwaarzaken_gemeentecode_stand",
                table: "bezwaarzaken",
                columns: new[] { "gemeentecode", "stand" });

            migrationBuilder.CreateIndex(
                name: "ix_brede_intakes_dossier_id",
                table: "brede_intakes",
                column: "dossier_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_briefteksten_sleutel",
                table: "briefteksten",
                column: "sleutel",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_brieven_besluit_id",
                table: "brieven",
                column: "besluit_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_brieven_dossier_id",
                table: "brieven",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_brieven_pdf_status",
                table: "brieven",
                column: "pdf_status");

            migrationBuilder.CreateIndex(
                name: "ix_bulkopdrachten_begonnen",
                table: "bulkopdrachten",
                column: "begonnen");

            migrationBuilder.CreateIndex(
                name: "ix_burgerverzoeken_beantwoord_antwoord_voor",
                table: "burgerverzoeken",
                columns: new[] { "beantwoord", "antwoord_voor" });

            migrationBuilder.CreateIndex(
                name: "ix_burgerverzoeken_dossier_id",
                table: "burgerverzoeken",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_casusoverleggen_dossier_id",
                table: "casusoverleggen",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_cbs_indelingen_nummer",
                table: "cbs_indelingen",
                column: "nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contactgegevens_dossier_id",
                table: "contactgegevens",
                column: "dossier_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contactgegevens_telefoonsleutel",
                table: "contactgegevens",
                column: "telefoonsleutel");

            migrationBuilder.CreateIndex(
                name: "ix_contactmomenten_dossier_id",
                table: "contactmomenten",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_documenten_dossier_id",
                table: "documenten",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_doelen_dossier_id",
                table: "doelen",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_gemeentecode_fase",
                table: "dossiers",
                columns: new[] { "gemeentecode", "fase" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_opgegaan_in",
                table: "dossiers",
                column: "opgegaan_in",
                filter: "opgegaan_in IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_duoverschillen_gemeentecode_onderwerp_sinds",
                table: "duoverschillen",
                columns: new[] { "gemeentecode", "onderwerp", "sinds" });

            migrationBuilder.CreateIndex(
                name: "ix_examenuitslagen_dossier_id",
                table: "examenuitslagen",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_feiten_dossier_id",
                table: "feiten",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_gebeurtenissen_handeling_id",
                table: "gebeurtenissen",
                column: "handeling_id");

            migrationBuilder.CreateIndex(
                name: "ix_gemandateerden_organisatie",
                table: "gemandateerden",
                column: "organisatie",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_gemeenten_oin",
                table: "gemeenten",
                column: "oin",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_gezinsleden_dossier_id",
                table: "gezinsleden",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_gezondheidsgegevens_dossier_id",
                table: "gezondheidsgegevens",
                column: "dossier_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_handelingen_stroom_id_tijdstip",
                table: "handelingen",
                columns: new[] { "stroom_id", "tijdstip" });

            migrationBuilder.CreateIndex(
                name: "ix_handhavingszaken_dossier_id",
                table: "handhavingszaken",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_handhavingszaken_gemeentecode_stand",
                table: "handhavingszaken",
                columns: new[] { "gemeentecode", "stand" });

            migrationBuilder.CreateIndex(
                name: "ix_herinneringen_dossier_id",
                table: "herinneringen",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_herinneringen_stand_niet_voor",
                table: "herinneringen",
                columns: new[] { "stand", "niet_voor" });

            migrationBuilder.CreateIndex(
                name: "ix_inkomende_berichten_bron_bericht_id",
                table: "inkomende_berichten",
                columns: new[] { "bron", "bericht_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inkomende_berichten_status_niet_voor",
                table: "inkomende_berichten",
                columns: new[] { "status", "niet_voor" });

            migrationBuilder.CreateIndex(
                name: "ix_intakegesprekken_dossier_id",
                table: "intakegesprekken",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_inzagelog_dossier_id_tijdstip",
                table: "inzagelog",
                columns: new[] { "dossier_id", "tijdstip" });

            migrationBuilder.CreateIndex(
                name: "ix_inzagelog_tijdstip",
                table: "inzagelog",
                column: "tijdstip");

            migrationBuilder.CreateIndex(
                name: "ix_ketenmeldingen_bericht_id_dossier_id",
                table: "ketenmeldingen",
                columns: new[] { "bericht_id", "dossier_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ketenmeldingen_dossier_id",
                table: "ketenmeldingen",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_ketenmeldingen_gemeentecode_open_soort",
                table: "ketenmeldingen",
                columns: new[] { "gemeentecode", "open", "soort" });

            migrationBuilder.CreateIndex(
                name: "ix_kijkers_gezien",
                table: "kijkers",
                column: "gezien");

            migrationBuilder.CreateIndex(
                name: "ix_klussen_medewerker_sleutel",
                table: "klussen",
                columns: new[] { "medewerker", "sleutel" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kwartaalleveringen_jaar_kwartaal",
                table: "kwartaalleveringen",
                columns: new[] { "jaar", "kwartaal" });

            migrationBuilder.CreateIndex(
                name: "ix_leefgebiedmetingen_dossier_id",
                table: "leefgebiedmetingen",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_locaties_gemeentecode",
                table: "locaties",
                column: "gemeentecode");

            migrationBuilder.CreateIndex(
                name: "ix_mandaatregels_gemeentecode_bevoegdheid",
                table: "mandaatregels",
                columns: new[] { "gemeentecode", "bevoegdheid" });

            migrationBuilder.CreateIndex(
                name: "ix_meedoenwegen_dossier_id",
                table: "meedoenwegen",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_meldingen_medewerker_gelezen_tijdstip",
                table: "meldingen",
                columns: new[] { "medewerker", "gelezen", "tijdstip" });

            migrationBuilder.CreateIndex(
                name: "ix_noodinzages_dossier_id",
                table: "noodinzages",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_noodinzages_medewerker_einde",
                table: "noodinzages",
                columns: new[] { "medewerker", "einde" });

            migrationBuilder.CreateIndex(
                name: "ix_notities_dossier_id",
                table: "notities",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_ontzorgbesluiten_dossier_id",
                table: "ontzorgbesluiten",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_overdrachten_ander_dossier",
                table: "overdrachten",
                column: "ander_dossier",
                filter: "ander_dossier IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_overdrachten_dossier_id",
                table: "overdrachten",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_overdrachten_gemeentecode_stand",
                table: "overdrachten",
                columns: new[] { "gemeentecode", "stand" });

            migrationBuilder.CreateIndex(
                name: "ix_partnertaken_dossier_id",
                table: "partnertaken",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_partnertaken_organisatie_dossier_id",
                table: "partnertaken",
                columns: new[] { "organisatie", "dossier_id" });

            migrationBuilder.CreateIndex(
                name: "ix_partnervragen_dossier_id",
                table: "partnervragen",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_partnervragen_organisatie_soort",
                table: "partnervragen",
                columns: new[] { "organisatie", "soort" });

            migrationBuilder.CreateIndex(
                name: "ix_partnervragen_taak_id",
                table: "partnervragen",
                column: "taak_id");

            migrationBuilder.CreateIndex(
                name: "ix_personen_dossier_id",
                table: "personen",
                column: "dossier_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_personen_gemeentecode_geboren",
                table: "personen",
                columns: new[] { "gemeentecode", "geboren" });

            migrationBuilder.CreateIndex(
                name: "ix_personen_vnummer",
                table: "personen",
                column: "vnummer");

            migrationBuilder.CreateIndex(
                name: "ix_persoonsnummers_bsn_zoeksleutel",
                table: "persoonsnummers",
                column: "bsn_zoeksleutel");

            migrationBuilder.CreateIndex(
                name: "ix_persoonsnummers_dossier_id",
                table: "persoonsnummers",
                column: "dossier_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pips_dossier_id",
                table: "pips",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_samenvoegingen_dossier_id",
                table: "samenvoegingen",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_schoolberichten_dossier_id",
                table: "schoolberichten",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_steekproefregels_besluit_id_medewerker",
                table: "steekproefregels",
                columns: new[] { "besluit_id", "medewerker" });

            migrationBuilder.CreateIndex(
                name: "ix_steekproeven_gemeentecode",
                table: "steekproeven",
                column: "gemeentecode");

            migrationBuilder.CreateIndex(
                name: "ix_taakovernames_dossier_id",
                table: "taakovernames",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_taaktoedelingen_gemeentecode",
                table: "taaktoedelingen",
                column: "gemeentecode");

            migrationBuilder.CreateIndex(
                name: "ix_trajectmomenten_dossier_id",
                table: "trajectmomenten",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_uitgaande_berichten_dossier_id",
                table: "uitgaande_berichten",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_uitgaande_berichten_status_niet_voor",
                table: "uitgaande_berichten",
                columns: new[] { "status", "niet_voor" });

            migrationBuilder.CreateIndex(
                name: "ix_urenmeldingen_dossier_id",
                table: "urenmeldingen",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_urenmeldingen_organisatie_tijdstip",
                table: "urenmeldingen",
                columns: new[] { "organisatie", "tijdstip" });

            migrationBuilder.CreateIndex(
                name: "ix_vaste_lasten_dossier_id",
                table: "vaste_lasten",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_voortgangsgesprekken_dossier_id",
                table: "voortgangsgesprekken",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_voorzieningen_dossier_id",
                table: "voorzieningen",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_weergaven_eigenaar",
                table: "weergaven",
                column: "eigenaar");

            migrationBuilder.CreateIndex(
                name: "ix_weergaven_organisatie_team",
                table: "weergaven",
                columns: new[] { "organisatie", "team" });

            migrationBuilder.CreateIndex(
                name: "ix_werkvoorraad_casusregisseur_volgdag",
                table: "werkvoorraad",
                columns: new[] { "casusregisseur", "volgdag" });

            migrationBuilder.CreateIndex(
                name: "ix_werkvoorraad_gemeentecode_volgdag",
                table: "werkvoorraad",
                columns: new[] { "gemeentecode", "volgdag" });

            migrationBuilder.CreateIndex(
                name: "ix_zicht_organisatie_dossier_id_veldgroep",
                table: "zicht",
                columns: new[] { "organisatie", "dossier_id", "veldgroep" });

            migrationBuilder.CreateIndex(
                name: "ix_zorgnotities_dossier_id",
                table: "zorgnotities",
                column: "dossier_id");
            migrationBuilder.PostgresExtra();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "aansluitingen");

            migrationBuilder.DropTable(
                name: "aansluitinggebruik");

            migrationBuilder.DropTable(
                name: "aanwijzingen");

            migrationBuilder.DropTable(
                name: "acties");

            migrationBuilder.DropTable(
                name: "afschermingen");

            migrationBuilder.DropTable(
                name: "afspraken");

            migrationBuilder.DropTable(
                name: "agendasleutels");

            migrationBuilder.DropTable(
                name: "ankers");

            migrationBuilder.DropTable(
                name: "begeleidingsafspraken");

            migrationBuilder.DropTable(
                name: "begeleidingsstappen");

            migrationBuilder.DropTable(
                name: "bekwaamheden");

            migrationBuilder.DropTable(
                name: "beleidsproefregels");

            migrationBuilder.DropTable(
                name: "beleidsregels");

            migrationBuilder.DropTable(
                name: "beleidsstukken");

            migrationBuilder.DropTable(
                name: "beleidsvaststellingen");

            migrationBuilder.DropTable(
                name: "beleidsvoorstellen");

            migrationBuilder.DropTable(
                name: "besluiten");

            migrationBuilder.DropTable(
                name: "besluitvoorstellen");

            migrationBuilder.DropTable(
                name: "bestanden");

            migrationBuilder.DropTable(
                name: "bestuursstappen");

            migrationBuilder.DropTable(
                name: "bezwaarzaken");

            migrationBuilder.DropTable(
                name: "brede_intakes");

            migrationBuilder.DropTable(
                name: "briefteksten");

            migrationBuilder.DropTable(
                name: "brieven");

            migrationBuilder.DropTable(
                name: "bulkregels");

            migrationBuilder.DropTable(
                name: "burgerverzoeken");

            migrationBuilder.DropTable(
                name: "casusoverleggen");

            migrationBuilder.DropTable(
                name: "cbs_indelingen");

            migrationBuilder.DropTable(
                name: "cbs_regels");

            migrationBuilder.DropTable(
                name: "concepten");

            migrationBuilder.DropTable(
                name: "contactgegevens");

            migrationBuilder.DropTable(
                name: "contactmomenten");

            migrationBuilder.DropTable(
                name: "datapakketten");

            migrationBuilder.DropTable(
                name: "documenten");

            migrationBuilder.DropTable(
                name: "doelen");

            migrationBuilder.DropTable(
                name: "duo_contactpersonen");

            migrationBuilder.DropTable(
                name: "duo_instellingen");

            migrationBuilder.DropTable(
                name: "duostanden");

            migrationBuilder.DropTable(
                name: "duotellingen");

            migrationBuilder.DropTable(
                name: "duoverschillen");

            migrationBuilder.DropTable(
                name: "examenuitslagen");

            migrationBuilder.DropTable(
                name: "feiten");

            migrationBuilder.DropTable(
                name: "gebeurtenissen");

            migrationBuilder.DropTable(
                name: "gemandateerden");

            migrationBuilder.DropTable(
                name: "gemeenten");

            migrationBuilder.DropTable(
                name: "gezinsleden");

            migrationBuilder.DropTable(
                name: "gezondheidsgegevens");

            migrationBuilder.DropTable(
                name: "handhavingszaken");

            migrationBuilder.DropTable(
                name: "herinneringen");

            migrationBuilder.DropTable(
                name: "inkomende_berichten");

            migrationBuilder.DropTable(
                name: "instellingnamen");

            migrationBuilder.DropTable(
                name: "intakegesprekken");

            migrationBuilder.DropTable(
                name: "intrekkingen");

            migrationBuilder.DropTable(
                name: "inzagelog");

            migrationBuilder.DropTable(
                name: "ketenhoofden");

            migrationBuilder.DropTable(
                name: "ketenmeldingen");

            migrationBuilder.DropTable(
                name: "kijkers");

            migrationBuilder.DropTable(
                name: "klussen");

            migrationBuilder.DropTable(
                name: "kwartaalleveringen");

            migrationBuilder.DropTable(
                name: "leefgebiedmetingen");

            migrationBuilder.DropTable(
                name: "locaties");

            migrationBuilder.DropTable(
                name: "mandaatregels");

            migrationBuilder.DropTable(
                name: "medewerkers");

            migrationBuilder.DropTable(
                name: "meedoenwegen");

            migrationBuilder.DropTable(
                name: "meldingen");

            migrationBuilder.DropTable(
                name: "noodinzages");

            migrationBuilder.DropTable(
                name: "notities");

            migrationBuilder.DropTable(
                name: "ontzorgbesluiten");

            migrationBuilder.DropTable(
                name: "organisaties");

            migrationBuilder.DropTable(
                name: "overdrachten");

            migrationBuilder.DropTable(
                name: "partnertaken");

            migrationBuilder.DropTable(
                name: "partnervragen");

            migrationBuilder.DropTable(
                name: "personen");

            migrationBuilder.DropTable(
                name: "persoonsnummers");

            migrationBuilder.DropTable(
                name: "pips");

            migrationBuilder.DropTable(
                name: "samenvoegingen");

            migrationBuilder.DropTable(
                name: "schoolberichten");

            migrationBuilder.DropTable(
                name: "signaalrondes");

            migrationBuilder.DropTable(
                name: "signalen");

            migrationBuilder.DropTable(
                name: "sleutelring");

            migrationBuilder.DropTable(
                name: "spiegelrondes");

            migrationBuilder.DropTable(
                name: "steekproefregels");

            migrationBuilder.DropTable(
                name: "steekproeven");

            migrationBuilder.DropTable(
                name: "taakovernames");

            migrationBuilder.DropTable(
                name: "taaktoedelingen");

            migrationBuilder.DropTable(
                name: "teams");

            migrationBuilder.DropTable(
                name: "trajectmomenten");

            migrationBuilder.DropTable(
                name: "uitgaande_berichten");

            migrationBuilder.DropTable(
                name: "uitvoerdelen");

            migrationBuilder.DropTable(
                name: "urenmeldingen");

            migrationBuilder.DropTable(
                name: "vaste_lasten");

            migrationBuilder.DropTable(
                name: "verzoeksleutels");

            migrationBuilder.DropTable(
                name: "voorkeuren");

            migrationBuilder.DropTable(
                name: "voortgangsgesprekken");

            migrationBuilder.DropTable(
                name: "voorzieningen");

            migrationBuilder.DropTable(
                name: "weergaven");

            migrationBuilder.DropTable(
                name: "werkvoorraad");

            migrationBuilder.DropTable(
                name: "wezencontroles");

            migrationBuilder.DropTable(
                name: "zicht");

            migrationBuilder.DropTable(
                name: "zoeknamen");

            migrationBuilder.DropTable(
                name: "zorgnotities");

            migrationBuilder.DropTable(
                name: "beleidsproeven");

            migrationBuilder.DropTable(
                name: "bulkopdrachten");

            migrationBuilder.DropTable(
                name: "handelingen");

            migrationBuilder.DropTable(
                name: "uitvoerbestanden");

            migrationBuilder.DropTable(
                name: "dossiers");
        }
    }
}
