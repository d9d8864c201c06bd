using Naast.Ketensimulator;
using Naast.Web.Aanmelden;
using Naast.Web.Brieven;
using Naast.Web.Data;
using Naast.Web.Demo;
using Naast.Web.Gebieden;
using Naast.Web.Koppelingen;
using Naast.Web.Opbouw;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Taken;

var bouwer = WebApplication.CreateBuilder(args);
bouwer.Host.UseDefaultServiceProvider(opties => (opties.ValidateOnBuild, opties.ValidateScopes) = (true, true));
bouwer.WebHost.ConfigureKestrel(Grenzen.Stel);
bouwer.Services.AddSingleton(TimeProvider.System);
bouwer.Services.AddOpslag(bouwer.Configuration);
bouwer.Services.AddPoort();
bouwer.Services.AddAanmelden(bouwer.Configuration, bouwer.Environment);
bouwer.Services.AddOpmaak();
bouwer.Services.AddKoppelingen(bouwer.Configuration);
bouwer.Services.AddBrieven(bouwer.Configuration);
bouwer.Services.AddTaken(bouwer.Configuration);
bouwer.Services.AddGebieden();
bouwer.Services.AddOpbouw();
bouwer.Services.AddDemo(bouwer.Configuration, bouwer.Environment);

var app = bouwer.Build();
app.UseMiddleware<Beveiligingskoppen>();
app.UseMiddleware<Storingsopvang>();
app.UseStatusCodePages(Foutpaginas.ToonAsync);
app.UseRouting();
app.UseAuthentication();
app.UseRateLimiter();
app.UsePoort();
app.UseAuthorization();
app.UseAntiforgery();

var openbaar = app.Openbaar("opmaak, aanmelden en gereedheid bevatten geen gegevens van personen");
openbaar.MapOpmaak();
openbaar.MapGereed();
app.MapAanmelden();
app.MapGebieden();
app.MapDemo(app.Environment);

return await Start.DraaiAsync(app);
