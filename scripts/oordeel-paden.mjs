// Fills in the stars of scripts/oordeel-paden.txt for one persona and prints { werk, portaal, rtl } as JSON.
//   COOKIE=... node scripts/oordeel-paden.mjs http://localhost:8080 sanne
import fs from 'node:fs';

const [basis, persona] = process.argv.slice(2);
const regels = fs.readFileSync(new URL('./oordeel-paden.txt', import.meta.url), 'utf8').split('\n')
  .map(r => r.replace(/^#.*/, '').trim().split(/\s+/)).filter(r => r.length >= 3 && r[1] === persona);
const uit = { werk: [], portaal: [], rtl: [] };
const links = [];
const letterlijk = tekst => tekst.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
let fout = false;

for (const [soort, , patroon] of regels) {
  let pad = patroon;
  if (patroon.includes('*')) {
    // What an earlier star found counts for the rest of the address: one dossier, seen from all sides.
    const kop = patroon.slice(0, patroon.indexOf('*') + 1), staart = patroon.slice(kop.length);
    // Unless a link leads to that very page: the intake of somebody who has one open.
    const eenDeel = '([^/?#]*\\d[^/?#]*)', past = new RegExp('^' + letterlijk(kop).replace('*', eenDeel)), precies = new RegExp('^' + letterlijk(patroon).replaceAll('*', eenDeel) + '$');
    const gevonden = links.find(l => precies.test(l)) ?? links.map(l => past.exec(l)?.[0]).find(Boolean)?.concat(staart);
    if (!gevonden) { console.error(`No link fits ${patroon} for ${persona}.`); fout = true; continue; }
    pad = gevonden;
  }
  const antwoord = await fetch(basis + pad, { headers: { accept: 'text/html', cookie: process.env.COOKIE ?? '' } });
  if (!antwoord.ok) { console.error(`${pad} gives status ${antwoord.status} to ${persona}.`); fout = true; continue; }
  const html = await antwoord.text();
  links.push(...[...html.matchAll(/<a\b[^>]*\bhref="([^"]+)"/gi)].map(([, h]) => h.replaceAll('&amp;', '&')));
  if (!uit[soort]) { console.error(`Unknown kind "${soort}" in oordeel-paden.txt.`); fout = true; continue; }
  uit[soort].push(pad);
}
console.log(JSON.stringify(uit));
process.exitCode = fout ? 1 : 0;
