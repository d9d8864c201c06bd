// Signs in to Naast through an independent provider. Run: npm ci && npm run proef -- ../../../artifacts/bin/Web/debug/Naast.Web.dll
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setTimeout as wacht } from 'node:timers/promises';
import { SMARTCARD, startAanbieder } from './aanbieder.mjs';

const [programma, poortNaast = '18461', poortAanbieder = '18462'] = process.argv.slice(2);
if (!programma) {
  console.error('Geef het pad van Naast.Web.dll.');
  process.exit(2);
}
const naast = `http://localhost:${poortNaast}`;
const geheim = randomBytes(24).toString('hex');
const server = await startAanbieder(Number(poortAanbieder), naast, geheim);
const web = spawn('dotnet', [programma,
  '--Aanmelden:Ingebouwd=false',
  `--Aanmelden:Authority=http://127.0.0.1:${poortAanbieder}`,
  '--Aanmelden:ClientId=regiesysteem',
  `--Aanmelden:ClientSecret=${geheim}`,
  '--Aanmelden:Scopes:0=openid', '--Aanmelden:Scopes:1=naast',
  '--Aanmelden:Claims:Rollen=realm_access.roles',
  '--Aanmelden:Claims:Organisatie=afdeling',
  '--Aanmelden:Rollen:naast-regie=casusregisseur',
  '--Aanmelden:Organisaties:4711=sdd',
  `--Aanmelden:Niveaus:${SMARTCARD}=http://eidas.europa.eu/LoA/substantial`,
], { env: { ...process.env, ASPNETCORE_ENVIRONMENT: 'Demo', ASPNETCORE_URLS: `http://127.0.0.1:${poortNaast}` }, stdio: ['ignore', 'ignore', 'inherit'] });

let goed = 0;
let fout = 0;
function stel(wat, waar) {
  if (waar) { goed += 1; } else { fout += 1; }
  console.log(`${waar ? 'goed' : 'FOUT'}  ${wat}`);
}

// A browser: one jar per host, redirects one by one.
class Browser {
  #potten = new Map();

  weg = [];

  pot(adres) {
    const host = new URL(adres).hostname;
    return this.#potten.get(host) ?? this.#potten.set(host, new Map()).get(host);
  }

  async ga(begin, opties = {}) {
    let adres = begin;
    let verzoek = opties;
    for (let stap = 0; stap < 15; stap += 1) {
      this.weg.push(adres);
      const cookie = [...this.pot(adres)].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ');
      const antwoord = await fetch(adres, { ...verzoek, redirect: 'manual', headers: { ...verzoek.headers, cookie } });
      for (const regel of antwoord.headers.getSetCookie()) {
        const [paar] = regel.split(';');
        const naam = paar.slice(0, paar.indexOf('='));
        if (/expires=Thu, 01 Jan 1970/i.test(regel)) { this.pot(adres).delete(naam); } else { this.pot(adres).set(naam, paar.slice(naam.length + 1)); }
      }
      const verder = antwoord.headers.get('location');
      if (!verder) {
        return { adres, status: antwoord.status, tekst: await antwoord.text(), kop: antwoord.headers };
      }
      adres = new URL(verder, adres).href;
      verzoek = {};
    }
    throw new Error('te veel omleidingen');
  }
}

try {
  for (let keer = 0; keer < 120; keer += 1) {
    if (await fetch(`${naast}/afgemeld`).then((a) => a.ok, () => false)) { break; }
    await wacht(500);
  }

  const browser = new Browser();
  const keuze = await browser.ga(`${naast}/`);
  stel('Naast stuurt naar de andere aanbieder', keuze.adres.startsWith(`http://127.0.0.1:${poortAanbieder}/keuze/`));
  const binnen = await browser.ga(`${keuze.adres}?wie=regie`);
  stel('terug bij Naast, aangemeld', binnen.status === 200 && binnen.adres.startsWith(`${naast}/`) && browser.pot(naast).has('sessie'));
  stel('de code stond in het adres, niets anders', browser.weg.some((a) => a.startsWith(`${naast}/aanmelden/terug?code=`)));

  const zonder = new Browser();
  const geenRol = await zonder.ga(`${(await zonder.ga(`${naast}/`)).adres}?wie=zonderrol`);
  stel('zonder rol geen toegang', geenRol.status === 403 && !zonder.pot(naast).has('sessie'));

  const laag = new Browser();
  const teLaag = await laag.ga(`${(await laag.ga(`${naast}/`)).adres}?wie=laag`);
  stel('met een te laag niveau geen toegang', teLaag.status === 403 && teLaag.adres.includes('NiveauTeLaag') && !laag.pot(naast).has('sessie'));

  const twee = new Browser();
  const ander = (await twee.ga(`${naast}/`)).adres;
  const gestolen = new Browser();
  let code;
  for (let adres = `${ander}?wie=regie`; !code;) {
    const cookie = [...twee.pot(adres)].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ');
    const stap = await fetch(adres, { redirect: 'manual', headers: { cookie } });
    for (const regel of stap.headers.getSetCookie()) {
      const [paar] = regel.split(';');
      twee.pot(adres).set(paar.slice(0, paar.indexOf('=')), paar.slice(paar.indexOf('=') + 1));
    }
    adres = new URL(stap.headers.get('location'), adres).href;
    if (adres.startsWith(naast)) { code = adres; }
  }
  const nep = await gestolen.ga(code);
  stel('de code van een ander werkt niet', nep.adres.includes('Verlopen') && !gestolen.pot(naast).has('sessie'));
} catch (oorzaak) {
  fout += 1;
  console.error(oorzaak);
} finally {
  web.kill();
  server.close();
  server.closeAllConnections();
}
console.log(`${goed} passed, ${fout} failed`);
process.exitCode = fout === 0 ? 0 : 1;
