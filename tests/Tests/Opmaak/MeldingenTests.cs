using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.DependencyInjection;
using Naast.Web.Opmaak;
using Xunit;

namespace Naast.Tests.Opmaak;

public sealed class MeldingenTests
{
    [Fact]
    public void Standaardmeldingen_zijn_Nederlands()
    {
        var diensten = new ServiceCollection().AddLogging();
        diensten.AddRazorPages();
        diensten.AddOpmaak();
        using var bron = diensten.BuildServiceProvider();
        var context = new ActionContext { HttpContext = new DefaultHttpContext { RequestServices = bron } };

        bron.GetRequiredService<IObjectModelValidator>().Validate(context, null, string.Empty, new Proef());

        var staat = context.ModelState;
        Assert.Equal("Vul naam in.", Melding(staat, nameof(Proef.Naam)));
        Assert.Equal("Vul bij e-mailadres een e-mailadres in, zoals naam@voorbeeld.nl.", Melding(staat, nameof(Proef.Email)));
        Assert.Equal("Maak notitie korter: hoogstens 5 tekens.", Melding(staat, nameof(Proef.Notitie)));
        Assert.Equal("Vul bij aantal een getal in van 1 tot en met 40.", Melding(staat, nameof(Proef.Aantal)));
        Assert.Equal("Vul de reden in.", Melding(staat, nameof(Proef.Reden)));
    }

    private static string Melding(ModelStateDictionary staat, string sleutel) => Assert.Single(staat[sleutel]!.Errors).ErrorMessage;

    private sealed class Proef
    {
        [Required, Display(Name = "naam")]
        public string? Naam { get; set; }

        [EmailAddress, Display(Name = "e-mailadres")]
        public string Email { get; set; } = "geen adres";

        [StringLength(5), Display(Name = "notitie")]
        public string Notitie { get; set; } = "te lang";

        [Range(1, 40), Display(Name = "aantal")]
        public int Aantal { get; set; }

        [Required(ErrorMessage = "Vul de reden in.")]
        public string? Reden { get; set; }
    }
}
