// The run of bench/keten: three programs, messages, kills, and the count at the end.
import { spawn, execFileSync } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { Agent, request } from 'node:http';
import { randomUUID } from 'node:crypto';

const [map, pgpoort, psql, ...getallen] = process.argv.slice(2);
const [personen, meldingen, slagen, perSeconde] = getallen.map(Number);
const wacht = ms => new Promise(klaar => setTimeout(klaar, ms));
const vrij = () => new Promise(klaar => { const s = createServer().listen(0, '127.0.0.1', () => { const { port } = s.address(); s.close(() => klaar(port)); }); });
const [naastpoort, simpoort] = [await vrij(), await vrij()];
const naast = `http://127.0.0.1:${naastpoort}`, sim = `http://127.0.0.1:${simpoort}`;
const DUO = '00000001999909999000', DORDRECHT = '00000001999900505000';
const kinderen = new Set();
const start = (programma, args) => {
  const log = openSync(`${map}/log-${programma}`, 'a');
  const kind = spawn(`artifacts/bin/${programma}/release/Naast.${programma}`, args, { stdio: ['ignore', log, log] });
  kinderen.add(kind); kind.on('exit', () => kinderen.delete(kind));
  return kind;
};
process.on('exit', () => kinderen.forEach(kind => kind.kill('SIGKILL')));
for (const stop of ['SIGINT', 'SIGTERM']) process.on(stop, () => process.exit(1));
const tot = async (url, wat) => {
  for (let i = 0; i < 600; i++) { try { if ((await fetch(url)).ok) return; } catch { /* not up yet */ } await wacht(100); }
  throw new Error(`${wat} kwam niet op.\n${readFileSync(`${map}/log-Web`, 'utf8').slice(-2000)}`);
};
const sql = vraag => execFileSync(psql, ['-h', '127.0.0.1', '-p', pgpoort, '-U', 'naast', '-d', 'naast', '-qAt', '-F', '|', '-c', vraag]).toString().trim();
const json = async (pad, methode, lichaam) => {
  const antwoord = await fetch(sim + '/beheer/api' + pad, { method: methode, headers: { 'content-type': 'application/json' }, body: lichaam && JSON.stringify(lichaam) });
  if (!antwoord.ok) throw new Error(`${pad}: ${antwoord.status} ${await antwoord.text()}`);
  return antwoord.json();
};

start('Ketensimulator', ['--urls', sim, `--Ketensimulator:Notificatieadres=${naast}/duo/v1/notificaties`, '--Ketensimulator:Testpersonen=false', '--Ketensimulator:LangsteHerhaling=00:00:02', '--Ketensimulator:Pogingen=1000']);
const startNaast = () => start('Web', [
  '--environment', 'Demo', '--contentRoot', `${process.cwd()}/src/Web`, '--urls', naast, '--Database:Soort=postgres', `--Database:Verbinding=Host=127.0.0.1;Port=${pgpoort};Username=naast;Database=naast`,
  `--Sleutels:Bestand=${map}/sleutel`, '--Demo:Leeg=true', `--Duo:Adres=${sim}/v1`, `--Duo:Oin=${DUO}`, `--Brp:Adres=${sim}/haalcentraal/api/brp`, '--Ketensimulator:Bestand=']);
let proces = startNaast();
await tot(sim + '/beheer/api/bezorging', 'De simulator');
await tot(naast + '/gereed', 'Naast');

// 1. Acceptance.
const agent = new Agent({ keepAlive: true, maxSockets: 32 });
const post = () => new Promise((klaar, mis) => {
  const lichaam = JSON.stringify({ registratieDatumTijd: new Date().toISOString(), gebeurtenisId: 'SS101', vNummer: 2_000_000_000 + Math.floor(Math.random() * 1e9) });
  const begin = process.hrtime.bigint();
  const vraag = request(naast + '/duo/v1/notificaties', { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': lichaam.length, bron: DUO, doel: DORDRECHT, berichtId: randomUUID() } },
    antwoord => { antwoord.resume(); antwoord.on('end', () => klaar([antwoord.statusCode, Number(process.hrtime.bigint() - begin) / 1e6])); });
  vraag.on('error', mis); vraag.end(lichaam);
});
for (let i = 0; i < 500; i++) await post();
const tijden = [], per = 4000 / 32;
const cpu = process.cpuUsage(), begin = Date.now();
await Promise.all(Array.from({ length: 32 }, async () => { for (let i = 0; i < per; i++) { const [status, ms] = await post(); if (status === 429) { await wacht(50); i--; continue; } if (status !== 201) throw new Error(`${status} in plaats van 201`); tijden.push(ms); } }));
const duur = (Date.now() - begin) / 1000, eigen = process.cpuUsage(cpu);
tijden.sort((a, b) => a - b);
const q = (rij, deel) => rij[Math.min(rij.length - 1, Math.floor(rij.length * deel))];
console.log(`acceptance: ${(tijden.length / duur).toFixed(0)} messages/s, 201 p50 ${q(tijden, 0.5).toFixed(1)} ms, p99 ${q(tijden, 0.99).toFixed(1)} ms; callers used ${((eigen.user + eigen.system) / 1e6 / duur).toFixed(2)} of the cores`);
sql("delete from inkomende_berichten");

// 2. Effects, faults and kills.
await json('/storingen', 'PUT', { vertragingMs: 200, vertragingPercentage: 2, status: 503, statusPercentage: 2, zaad: 7 });
const verstuurd = { meldingen: 0, dubbele: 0, onbekende: 0, zonderBsn: 0, personen: 0 };
for (let over = personen, ronde = 1; over > 0; ronde++) {
  const nu = Math.min(over, 4500);
  const uit = await json('/belasting', 'POST', { personen: nu, meldingen: Math.round(meldingen * nu / personen), zaad: ronde, dubbelPercentage: 5, onbekendPercentage: 2, zonderBsnPercentage: 10, gelijktijdig: 16, perSeconde: perSeconde || null });
  verstuurd.meldingen += uit.meldingen; verstuurd.dubbele += uit.dubbele; verstuurd.onbekende += uit.onbekende; verstuurd.zonderBsn += uit.zonderBsn; verstuurd.personen += uit.persoonIds.length;
  over -= nu;
}
const bezig = Date.now();
let gedaan = 0, gedood = 0, aanvaard = 0;
// Somebody who did not really move waits for the BRP for ever; the message has its effect all the same.
// Of somebody known by V-number only nobody has a dossier here: those are put before a person to match, which is their effect.
const open = () => Number(sql("select count(*) from inkomende_berichten b where status = 'Ontvangen' and not exists (select 1 from ketenmeldingen m where m.bericht_id = b.id)"));
for (; ;) {
  await wacht(1000);
  const stand = await json('/bezorging', 'GET');
  if (stand.wacht > 0) aanvaard = (Date.now() - bezig) / 1000;
  gedaan = Number(sql("select count(*) from inkomende_berichten")) - open();
  if (gedood < slagen && gedaan > meldingen * (gedood + 1) / (slagen + 2)) {
    const dood = new Promise(klaar => proces.on('exit', klaar));
    proces.kill('SIGKILL'); await dood; gedood++;
    console.log(`kill -9 ${gedood}: ${gedaan} done, ${stand.wacht} on their way`);
    proces = startNaast(); await tot(naast + '/gereed', 'Naast');
  }
  if (stand.wacht === 0 && open() === 0) break;
  if (Date.now() - bezig > 40 * 60_000) { console.log('not done in forty minutes'); process.exitCode = 1; break; }
}
const seconden = (Date.now() - bezig) / 1000;
// Somebody knows of all of them now; what DUO says of the last ones is still being read. What was tried once waits for another moment.
while (Number(sql("select count(*) from inkomende_berichten where status = 'Ontvangen' and pogingen = 0")) > 0 && Date.now() - bezig < 40 * 60_000) await wacht(500);
const gelezen = (Date.now() - bezig) / 1000;
const uitkomst = {
  'rows': sql('select count(*) from inkomende_berichten'), 'came more than once': sql('select count(*) from inkomende_berichten where keren > 1'),
  'states': sql("select string_agg(status || ' ' || n, ', ') from (select status, count(*) n from inkomende_berichten group by status order by status) s"),
  'without an effect': sql("select count(*) from inkomende_berichten b where status not in ('OnbekendeCode', 'NietGekoppeld') and (status <> 'Verwerkt' or dossier_id is not null) and not exists (select 1 from ketenmeldingen m where m.bericht_id = b.id)"),
  // Done without a dossier: there was nobody to tell it of, so no effect is asked of these.
  'done without a dossier': sql("select count(*) from inkomende_berichten where status = 'Verwerkt' and dossier_id is null"),
  'put before a person to match': sql("select count(*) from inkomende_berichten b where status = 'NietGekoppeld' and not exists (select 1 from ketenmeldingen m where m.bericht_id = b.id)"),
  'with two effects': sql('select count(*) from (select bericht_id from ketenmeldingen group by bericht_id having count(*) > 1) d'),
  'persons with two dossiers': sql('select count(*) from (select bsn_zoeksleutel from persoonsnummers where bsn_zoeksleutel is not null group by bsn_zoeksleutel having count(*) > 1) d'),
  'dossiers': sql('select count(*) from dossiers'), 'dossiers in the messages': sql('select count(distinct dossier_id) from inkomende_berichten'),
};
for (const [naam, waarde] of Object.entries(uitkomst)) console.log(`${naam}: ${waarde}`);
const wachttijd = sql(`select round(percentile_cont(0.5) within group (order by s)::numeric, 1) || ' | ' || round(percentile_cont(0.99) within group (order by s)::numeric, 1) || ' | ' || round(max(s)::numeric, 1) || ' | ' || count(*) filter (where s > 60)
  from (select extract(epoch from b.niet_voor - interval '6 hours' - b.ontvangen) s from inkomende_berichten b where status = 'NietGekoppeld' and pogingen = 1 and not exists (select 1 from ketenmeldingen m where m.bericht_id = b.id)
        union all select extract(epoch from h.tijdstip - b.ontvangen) s from inkomende_berichten b join ketenmeldingen m on m.bericht_id = b.id
        join gebeurtenissen g on g.aggregaat = 'Ketenmelding' and g.aggregaat_id = m.id and g.soort = 'MeldingVanDuo' join handelingen h on h.id = g.handeling_id) t`);
console.log(`seconds from receipt to effect, p50 | p99 | longest | over 60: ${wachttijd}`);
console.log(`${verstuurd.meldingen} messages (${verstuurd.dubbele} twice, ${verstuurd.onbekende} unknown, ${verstuurd.zonderBsn} without a BSN), ${gedood} kills, ${seconden.toFixed(0)} s: ${(verstuurd.meldingen / seconden).toFixed(0)} effects/s; all read at DUO after ${gelezen.toFixed(0)} s`);
console.log(`${verstuurd.personen} persons, ${slagen} kills asked, ${perSeconde ? `at most ${perSeconde} messages/s` : 'as fast as they were answered'}; the last was accepted after ${aanvaard.toFixed(0)} s`);
if (gedood < slagen) { console.log(`only ${gedood} of ${slagen} kills: more messages are needed`); process.exitCode = 1; }
// Nobody has two dossiers, so more dossiers than persons is one too many; a person about whom nothing came has none.
const mis = Number(uitkomst.dossiers) > verstuurd.personen || uitkomst.dossiers !== uitkomst['dossiers in the messages']
  || Number(uitkomst.rows) !== verstuurd.meldingen || uitkomst['without an effect'] !== '0' || Number(uitkomst['put before a person to match']) !== verstuurd.zonderBsn || uitkomst['with two effects'] !== '0' || uitkomst['persons with two dossiers'] !== '0';
console.log(mis ? 'LOST OR DOUBLE' : '0 lost, 0 double');
process.exit(mis ? 1 : process.exitCode ?? 0);
