using Naast.Web.Opbouw;

return await Start.DraaiAsync(Naastapp.Maak(args));
