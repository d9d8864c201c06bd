using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Naast.Web.Opmaak;

/// <summary>Dutch, helpful texts instead of the framework's English ones. A page's own message always wins.</summary>
public static class DutchModelBindingMessages
{
    public static void Configure(MvcOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var berichten = options.ModelBindingMessageProvider;
        berichten.SetMissingBindRequiredValueAccessor(naam => $"Vul {naam} in.");
        berichten.SetMissingKeyOrValueAccessor(() => "Vul een waarde in.");
        berichten.SetMissingRequestBodyRequiredValueAccessor(() => "Er kwam geen formulier mee. Probeer het opnieuw.");
        berichten.SetValueMustNotBeNullAccessor(_ => "Vul een waarde in.");
        berichten.SetAttemptedValueIsInvalidAccessor((waarde, naam) => $"'{waarde}' past niet bij {naam}. Kijk of u het goed hebt getypt.");
        berichten.SetNonPropertyAttemptedValueIsInvalidAccessor(waarde => $"'{waarde}' past hier niet. Kijk of u het goed hebt getypt.");
        berichten.SetUnknownValueIsInvalidAccessor(naam => $"Wat u invulde bij {naam} begrijpen we niet. Vul het opnieuw in.");
        berichten.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Wat u invulde begrijpen we niet. Vul het opnieuw in.");
        berichten.SetValueIsInvalidAccessor(waarde => $"'{waarde}' past hier niet. Kijk of u het goed hebt getypt.");
        berichten.SetValueMustBeANumberAccessor(naam => $"Vul bij {naam} een getal in, zonder letters.");
        berichten.SetNonPropertyValueMustBeANumberAccessor(() => "Vul een getal in, zonder letters.");
        options.ModelMetadataDetailsProviders.Add(new DutchValidationMessages());
    }

    /// <summary>Gives every validation attribute without its own text a Dutch one; {0} is the display name.</summary>
    private sealed class DutchValidationMessages : IValidationMetadataProvider
    {
        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            foreach (var regel in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            {
                // Setting a text is only allowed when there is none, neither literal nor from a resource.
                if (regel.ErrorMessage is null && regel.ErrorMessageResourceName is null && Tekst(regel) is { } tekst)
                {
                    regel.ErrorMessage = tekst;
                }
            }
        }

        private static string? Tekst(ValidationAttribute regel) => regel switch
        {
            RequiredAttribute => "Vul {0} in.",
            EmailAddressAttribute => "Vul bij {0} een e-mailadres in, zoals naam@voorbeeld.nl.",
            PhoneAttribute => "Vul bij {0} een telefoonnummer in, zoals 06 12345678.",
            UrlAttribute => "Vul bij {0} een webadres in, zoals https://voorbeeld.nl.",
            StringLengthAttribute { MinimumLength: > 0 } => "Gebruik bij {0} tussen {2} en {1} tekens.",
            StringLengthAttribute or MaxLengthAttribute => "Maak {0} korter: hoogstens {1} tekens.",
            MinLengthAttribute => "Maak {0} langer: minstens {1} tekens.",
            RangeAttribute => "Vul bij {0} een getal in van {1} tot en met {2}.",
            CompareAttribute => "{0} en {1} zijn niet gelijk. Vul ze allebei opnieuw in.",
            RegularExpressionAttribute => "{0} heeft niet de juiste vorm. Kijk of u het goed hebt getypt.",
            _ => null,
        };
    }
}
