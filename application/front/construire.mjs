// Puts styles and scripts together for the jar: the parts of the DSFR that the templates use, our own style sheet,
// htmx and the fonts; then compresses everything once. Run by Maven; does nothing when nothing has changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync, constants } from 'node:zlib';

const SORTIE = process.argv[2] ?? 'target/classes/static';
const DSFR = 'node_modules/@gouvfr/dsfr/dist';
const COMPOSANTS = ['link', 'button', 'form', 'input', 'password', 'select', 'radio', 'checkbox', 'upload', 'alert', 'badge', 'tag',
  'breadcrumb', 'pagination', 'stepper', 'callout', 'table', 'logo'];
const ENTREES = ['package-lock.json', 'front/**/*', 'src/main/resources/templates/**/*.html', 'src/main/resources/static/**/*'];

const empreinte = (contenu) => createHash('sha256').update(contenu).digest('hex');
const fichiers = (motifs) => motifs.flatMap((motif) => [...globs(motif)]).sort();

function* globs(motif) {
  if (!motif.includes('*')) return yield motif;
  const racine = motif.slice(0, motif.indexOf('/**'));
  const fin = motif.slice(motif.lastIndexOf('*') + 1);
  for (const f of parcourir(racine)) if (f.endsWith(fin)) yield f;
}

function* parcourir(dossier) {
  if (!existsSync(dossier)) return;
  for (const e of readdirSync(dossier, { withFileTypes: true })) {
    const chemin = join(dossier, e.name);
    if (e.isDirectory()) yield* parcourir(chemin);
    else yield chemin;
  }
}

function ecrire(chemin, contenu) {
  const cible = join(SORTIE, chemin);
  mkdirSync(dirname(cible), { recursive: true });
  writeFileSync(cible, contenu);
}

function installer() {
  const marque = 'node_modules/.package-lock.json';
  if (!existsSync(marque) || statSync(marque).mtimeMs < statSync('package-lock.json').mtimeMs) {
    execFileSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], { stdio: 'inherit' });
  }
}

/** Small images go into the sheet itself; fonts are copied under a name that carries their content. */
function rapatrier(css, dossier) {
  return css.replace(/url\((['"]?)(?!data:|#)([^)'"]+)\1\)/g, (tel, _, adresse) => {
    const source = resolve(dossier, adresse);
    if (!existsSync(source)) throw new Error(`${adresse}: not found from ${dossier}`);
    const octets = readFileSync(source);
    if (source.endsWith('.svg')) return `url("data:image/svg+xml;base64,${octets.toString('base64')}")`;
    const [nom, suffixe] = basename(source).split(/\.(?=[^.]+$)/);
    const copie = `vendor/${nom}.${empreinte(octets).slice(0, 12)}.${suffixe}`;
    ecrire(copie, octets);
    return `url("/${copie}")`;
  });
}

async function styles() {
  const { PurgeCSS } = await import('purgecss');
  const lire = (chemin) => rapatrierPlusTard(readFileSync(chemin, 'utf8'), dirname(chemin));
  const rapatrierPlusTard = (css, dossier) =>
    css.replace(/url\((['"]?)(?!data:|#)([^)'"]+)\1\)/g, (_, __, adresse) => `url("${resolve(dossier, adresse)}")`);
  const dsfr = [
    `${DSFR}/core/core.main.min.css`,
    ...COMPOSANTS.map((c) => `${DSFR}/component/${c}/${c}.main.min.css`),
    `${DSFR}/utility/icons/icons.main.min.css`,
  ].map(lire).join('\n').replace(/@font-face\{[^}]*(?:Spectral|Italic|Light)[^}]*\}/g, '').replace(/,\s*url\([^)]*\.woff["']?\)\s*format\([^)]*\)/g, '');
  const [reduit] = await new PurgeCSS().purge({
    content: ['src/main/resources/templates/**/*.html', 'src/main/resources/static/**/*.js', 'src/main/java/fr/raccroche/presentation/*.java'],
    css: [{ raw: dsfr }],
    safelist: { standard: [':root', 'html', 'body', /^fr-(alert|badge)--/, /^fr-(radio|checkbox)-group/], greedy: [/data-fr-/] },
    variables: true,
  });
  const inter = readFileSync('node_modules/@fontsource-variable/inter/index.css', 'utf8')
    .split('/*').filter((p) => /^ inter-latin/.test(p)).map((p) => '/*' + p).join('');
  const notre = fichiers(['front/css/**/*.css']).map((f) => readFileSync(f, 'utf8')).join('\n');
  const police = rapatrierPlusTard(inter, 'node_modules/@fontsource-variable/inter');
  ecrire('css/raccroche.css', rapatrier(`${police}\n${reduit.css}\n${notre}`, '.'));
}

function compresser() {
  for (const f of parcourir(SORTIE)) {
    if (!/\.(css|js|svg|json)$/.test(f)) continue;
    const octets = readFileSync(f);
    writeFileSync(`${f}.gz`, gzipSync(octets, { level: 9 }));
    writeFileSync(`${f}.br`, brotliCompressSync(octets, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
}

const temoin = join(SORTIE, '..', 'front.sha256');
const etat = empreinte(fichiers(ENTREES).map((f) => f + empreinte(readFileSync(f))).join('\n'));
if (existsSync(temoin) && readFileSync(temoin, 'utf8') === etat && existsSync(join(SORTIE, 'css/raccroche.css'))) process.exit(0);
installer();
rmSync(join(SORTIE, 'vendor'), { recursive: true, force: true });
await styles();
ecrire('vendor/htmx.js', readFileSync('node_modules/htmx.org/dist/htmx.min.js', 'utf8').replace(/\/\/# sourceMappingURL.*$/m, ''));
compresser();
writeFileSync(temoin, etat);
