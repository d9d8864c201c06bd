using Naast.Web.Opmaak;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages(options => options.RootDirectory = "/Gebieden");
builder.Services.AddOpmaak();
var app = builder.Build();
app.Use((context, next) =>
{
    context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    return next();
});
app.MapOpmaak();
app.MapRazorPages().WithStaticAssets();
app.MapStijlgids();
app.Run();
