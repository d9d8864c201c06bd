// Score per folder and the changes that no test noticed, from the reports of Stryker.
//   node scripts/mutaties.mjs testresultaten/mutaties [folder whose survivors are listed]
import fs from 'node:fs';
import path from 'node:path';

const [map, wie] = process.argv.slice(2);
const rijen = [];
for (const bestand of fs.readdirSync(map).filter(naam => naam.endsWith('.json')).sort()) {
  const gebied = path.basename(bestand, '.json');
  const tel = { Killed: 0, Timeout: 0, Survived: 0, NoCoverage: 0 };
  for (const [naam, { source, mutants }] of Object.entries(JSON.parse(fs.readFileSync(path.join(map, bestand), 'utf8')).files)) {
    for (const { status, location, mutatorName, replacement } of mutants) {
      if (status in tel) tel[status]++;
      if (wie === gebied && (status === 'Survived' || status === 'NoCoverage')) {
        const regel = source.split('\n')[location.start.line - 1].trim();
        console.log(`${path.basename(naam)}:${location.start.line} ${status} ${mutatorName}\n    ${regel}\n    -> ${replacement.replace(/\s+/g, ' ').slice(0, 160)}`);
      }
    }
  }
  rijen.push({ gebied, ...tel });
}
const som = { gebied: 'all', Killed: 0, Timeout: 0, Survived: 0, NoCoverage: 0 };
for (const rij of rijen) for (const sleutel of Object.keys(som).slice(1)) som[sleutel] += rij[sleutel];
if (!wie) {
  console.log('| | changes | noticed | survived | not reached | score |\n| --- | --- | --- | --- | --- | --- |');
  for (const { gebied, Killed, Timeout, Survived, NoCoverage } of [...rijen, som]) {
    const gezien = Killed + Timeout, alle = gezien + Survived + NoCoverage;
    console.log(`| ${gebied} | ${alle} | ${gezien} | ${Survived} | ${NoCoverage} | ${alle ? Math.round(1000 * gezien / alle) / 10 : 0} % |`);
  }
}
