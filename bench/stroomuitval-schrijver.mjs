// Saves notes through the real form, several at once, and writes each one that Naast confirmed to a file.
//   node bench/stroomuitval-schrijver.mjs <address> <cookies> <dossier> <round> <file with confirmed notes>
// Ends by itself when Naast is gone.
import fs from 'node:fs';

const [basis, cookie, dossier, ronde, bestand] = process.argv.slice(2);
const uit = fs.openSync(bestand, 'a');
const pagina = await (await fetch(`${basis}/dossiers/${dossier}`, { headers: { cookie } })).text();
const bewijs = pagina.match(/name="__RequestVerificationToken"[^>]*value="([^"]+)"/)?.[1];
if (!bewijs) { console.error('No note form on the dossier page.'); process.exit(1); }

async function schrijf(wie) {
  for (let nummer = 1; ; nummer++) {
    const tekst = `Stroom ${ronde}-${wie}-${nummer}`;
    const antwoord = await fetch(`${basis}/dossiers/${dossier}?handler=Notitie`, {
      method: 'POST', redirect: 'manual', headers: { cookie },
      body: new URLSearchParams({ __RequestVerificationToken: bewijs, Verzoeksleutel: `${ronde}-${wie}-${nummer}`, Notitie: tekst }),
    }).catch(() => null);
    if (antwoord?.status !== 302) { return; }
    fs.writeSync(uit, `${tekst}\n`);
  }
}

await Promise.all([1, 2, 3, 4].map(schrijf));
