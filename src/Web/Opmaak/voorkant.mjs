// Builds the front end: restores the npm packages when needed, then fills wwwroot/dist and the embedded resource voorkant.json.
// No bundler: style sheets are joined, modules stay modules. Every file gets its content hash in the name, so browsers keep it for good.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const web = path.resolve(process.argv[2]);
const resource = path.resolve(process.argv[3]);
const dist = path.join(web, 'wwwroot', 'dist');
const modules = path.join(web, 'node_modules');
const inWeb = (...parts) => path.join(web, ...parts);
const inModules = (...parts) => path.join(modules, ...parts);
const sleep = ms => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** Two builds at once (two configurations, an editor and a terminal) must not install or write at the same time. */
function locked(work) {
  const lock = path.join(path.dirname(resource), 'voorkant.lock');
  fs.mkdirSync(path.dirname(resource), { recursive: true });
  const end = Date.now() + 300_000;
  for (;;) {
    try { fs.mkdirSync(lock); break; } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      // A build that was killed leaves its lock behind; nothing here takes five minutes.
      const age = Date.now() - (fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > 300_000) { fs.rmSync(lock, { recursive: true, force: true }); continue; }
      if (Date.now() > end) throw new Error(`Still locked: ${lock}`);
      sleep(200);
    }
  }
  try { work(); } finally { fs.rmSync(lock, { recursive: true, force: true }); }
}

function restore() {
  const installed = fs.statSync(inModules('.package-lock.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const wanted = Math.max(...['package.json', 'package-lock.json'].map(f => fs.statSync(inWeb(f)).mtimeMs));
  if (installed >= wanted) return;
  execSync('npm ci --no-progress --loglevel=error', { cwd: web, stdio: 'inherit' });
  fs.utimesSync(inModules('.package-lock.json'), new Date(), new Date());
}

const versions = {};
/** Writes a file under dist/v with its content hash in the name and remembers the address under its plain name. */
function versioned(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const ext = path.extname(name);
  const file = `${name.slice(0, -ext.length)}.${hash}${ext}`;
  const target = path.join(dist, 'v', file);
  // The name says what is inside: an existing file is left alone, because another build may be reading it.
  if (!fs.existsSync(target)) {
    fs.writeFileSync(`${target}.tmp`, content);
    fs.renameSync(`${target}.tmp`, target);
  }
  versions[name] = `/dist/v/${file}`;
}

const squeeze = css => css
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/\s+/g, ' ')
  .replace(/ ?([{};,]) ?/g, '$1')
  .replace(/;}/g, '}')
  .replace(/: /g, ':')
  .trim();

function fonts() {
  const list = [
    ['@fontsource-variable/source-sans-3', ['latin', 'latin-ext', 'cyrillic'].map(s => `source-sans-3-${s}-wght-normal`)],
    ['@fontsource/noto-sans-arabic', [400, 600, 700].map(w => `noto-sans-arabic-arabic-${w}-normal`)],
    ['@fontsource/noto-sans-ethiopic', [400, 600].map(w => `noto-sans-ethiopic-ethiopic-${w}-normal`)],
  ];
  for (const [pkg, names] of list) {
    for (const name of names) versioned(`${name}.woff2`, fs.readFileSync(inModules(pkg, 'files', `${name}.woff2`)));
  }
}

function styles() {
  const candidate = ['button', 'link', 'skip-link'];
  const css = candidate.map(c => fs.readFileSync(inModules(`@nl-design-system-candidate/${c}-css`, 'dist', `${c}.css`), 'utf8'));
  const mine = new RegExp(`^\\s*--nl-(${candidate.join('|')})-[^;]*;`, 'gm');
  const tokens = fs.readFileSync(inModules('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'), 'utf8').match(mine);
  // The vendor's sheet comes first in the page, so it has to state the order of the layers too.
  const layers = fs.readFileSync(inWeb('wwwroot', 'css', 'lagen.css'), 'utf8');
  versioned('vendor.css', squeeze(`${layers} @layer nlds { :root { ${tokens.join('\n')} } ${css.join('\n')} }`));

  const folder = inWeb('wwwroot', 'css');
  const order = fs.readFileSync(path.join(folder, 'volgorde.txt'), 'utf8').split('\n').map(l => l.trim()).filter(Boolean);
  // brief.css is the sheet of letters: a letter keeps its address for good, so that one is served as it is.
  const present = fs.readdirSync(folder).filter(f => f.endsWith('.css') && f !== 'brief.css').map(f => f.slice(0, -4));
  const forgotten = present.filter(f => !order.includes(f));
  if (forgotten.length) throw new Error(`Not in wwwroot/css/volgorde.txt: ${forgotten.join(', ')}`);
  const own = order.map(name => fs.readFileSync(path.join(folder, `${name}.css`), 'utf8')).join('\n')
    .replace(/url\("([^")]+\.woff2)"\)/g, (_, name) => `url("${path.basename(versions[name])}")`);
  versioned('naast.css', squeeze(own));
}

function scripts() {
  const folder = inWeb('wwwroot', 'js');
  const strip = js => js.replace(/^\s*\/\/.*\n/gm, '').replace(/^\s*\/\*\*[\s\S]*?\*\/\n/gm, '').replace(/^\s+/gm, '');
  const names = fs.readdirSync(folder).filter(f => f.endsWith('.js') && f !== 'naast.js').sort();
  // A module may import one that comes before it in the alphabet.
  const linked = js => js.replace(/from '\.\/([\w-]+\.js)'/g, (_, name) => `from './${path.basename(versions[name])}'`);
  for (const name of names) versioned(name, linked(strip(fs.readFileSync(path.join(folder, name), 'utf8'))));
  const main = fs.readFileSync(path.join(folder, 'naast.js'), 'utf8')
    .replace(/import\('\.\/([\w-]+\.js)'\)/g, (_, name) => `import('./${path.basename(versions[name])}')`);
  versioned('naast.js', strip(main));
  versioned('htmx.js', fs.readFileSync(inModules('htmx.org/dist/htmx.min.js')));
}

function icons() {
  const names = fs.readFileSync(inWeb('Opmaak', 'iconen.txt'), 'utf8').split('\n').map(l => l.trim()).filter(l => l && !l.startsWith('#'));
  const inner = svg => svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>[\s\S]*$/, '')
    .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none" \/>/, '').replace(/>\s+</g, '><').replace(/ \/>/g, '/>').trim();
  const read = (kind, name) => {
    const file = inModules('@tabler/icons/icons', kind, `${name}.svg`);
    return fs.existsSync(file) ? inner(fs.readFileSync(file, 'utf8')) : null;
  };
  const result = {};
  for (const name of names) {
    const lijn = read('outline', name);
    if (!lijn) throw new Error(`Unknown icon in Opmaak/iconen.txt: ${name}`);
    result[name] = { lijn, vlak: read('filled', name) };
  }
  return result;
}

locked(() => {
  restore();
  fs.mkdirSync(path.join(dist, 'v'), { recursive: true });
  fonts();
  styles();
  scripts();
  const current = new Set(Object.values(versions).map(address => path.basename(address)));
  for (const file of fs.readdirSync(path.join(dist, 'v'))) {
    if (!current.has(file)) fs.rmSync(path.join(dist, 'v', file));
  }
  const content = JSON.stringify({ adressen: versions, iconen: icons() });
  fs.writeFileSync(resource, content);
  // Tells the build that dist is complete; not published.
  fs.writeFileSync(path.join(dist, '.gebouwd'), '');
});
