using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Naast.Web.Poort;

namespace Naast.Web.Data;

/// <summary>The key ring of cookies and tokens, in the database: two processes share it.</summary>
internal sealed class Sleutelring(Dbfabriek fabriek) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = fabriek.Maak(Toegang.Systeem("sleutelring"));
        return [.. db.DataProtectionKeys.Select(sleutel => sleutel.Xml!).ToArray().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = fabriek.Maak(Toegang.Systeem("sleutelring"));
        db.DataProtectionKeys.Add(new DataProtectionKey { FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}

/// <summary>Encrypts the key ring with the master key.</summary>
internal sealed class Hoofdversleuteling(Sleutels sleutels) : IXmlEncryptor
{
    public const string Element = "versleuteld";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement(Element, Convert.ToBase64String(sleutels.Versleutel(plaintextElement.ToString(SaveOptions.DisableFormatting)))),
        typeof(Hoofdontsleuteling));
}

internal sealed class Hoofdontsleuteling(IServiceProvider diensten) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(diensten.GetRequiredService<Sleutels>().Ontsleutel(Convert.FromBase64String(encryptedElement.Value)));
}
