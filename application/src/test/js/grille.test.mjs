import assert from 'node:assert/strict';
import test from 'node:test';
import { compter, direCeQuiEstFait, direCeQuiReste } from '../../main/resources/static/js/grille-bilan.js';
import { afficherDuree, lireDate, lireDuree } from '../../main/resources/static/js/grille-lecture.js';
import { Modele } from '../../main/resources/static/js/grille-modele.js';
import { ecrireTsv, lireTsv } from '../../main/resources/static/js/grille-tsv.js';

const LE_15_DECEMBRE = new Date(2026, 11, 15);

test('reads a block of a spreadsheet, quotes and line ends included', () => {
  assert.deepEqual(lireTsv('a\tb\r\nc\td\r\n'), [['a', 'b'], ['c', 'd']]);
  assert.deepEqual(lireTsv('"deux\nlignes"\t"dit ""bonjour"""\tc'), [['deux\nlignes', 'dit "bonjour"', 'c']]);
  assert.deepEqual(lireTsv('a\t\tc\n\t\t\nd'), [['a', '', 'c'], ['', '', ''], ['d']]);
});

test('keeps a quote that opens nothing', () => {
  assert.deepEqual(lireTsv('"le grand\tb\nc\td'), [['"le grand', 'b'], ['c', 'd']]);
});

test('gives back what it wrote, and lets no text become a formula', () => {
  const bloc = [['a\tb', 'c "d"'], ['e\nf', '']];
  assert.deepEqual(lireTsv(ecrireTsv(bloc)), bloc);
  assert.equal(ecrireTsv([['=1+1', '-2']]), "'=1+1\t'-2");
});

test('reads dates as people type them, never in the future without a year', () => {
  for (const [tape, lu] of [['3/9', '03/09/2026'], ['3.9.25', '03/09/2025'], ['03092026', '03/09/2026'], ['hier', '14/12/2026'], ['Lundi', '14/12/2026'],
    ['mardi', '08/12/2026'], ['3 sept.', '03/09/2026'], ['1er janvier', '01/01/2026'], ['20/12', '20/12/2025'], ['2026-09-03', '03/09/2026'],
    ['03/09/2026 00:00:00', '03/09/2026'], ['2026-09-03 00:00', '03/09/2026'], ['jeudi 3 septembre 2026', '03/09/2026'], ['3-sept-26', '03/09/2026']]) {
    assert.equal(lireDate(tape, LE_15_DECEMBRE), lu, tape);
  }
  for (const tape of ['31/2', 'bientôt', '12', '']) assert.equal(lireDate(tape, LE_15_DECEMBRE), undefined, tape);
});

test('reads durations as people type them', () => {
  for (const [tape, lu] of [['45', 45], ['45 min', 45], ['1h15', 75], ['1:15', 75], ['1 h', 60], ['1,5 h', 90], ['1,5', 90],
    ['0,75', 45], ['1h30', 90], ['1 h 30 min', 90], ['01:30:00', 90], ['2 min', 2], ['90 minutes', 90]]) assert.equal(lireDuree(tape), lu, tape);
  for (const tape of ['long', 'h', '1h1', '2']) assert.equal(lireDuree(tape), undefined, tape);
  assert.equal(afficherDuree(75), '1 h 15');
});

test('takes a new line away whole when its creation is undone, with what the server filled in', () => {
  const modele = new Modele([{ code: 'DATE' }, { code: 'JEUNE' }]);
  const ligne = modele.derniere;
  modele.changer([{ ligne, code: 'DATE', texte: '03/09/2026' }]);
  modele.recevoir(ligne, { etat: 'enregistree', ligne: { id: 'x', textes: { DATE: '03/09/2026', AGE: '17' }, ids: {} } }, { DATE: '03/09/2026' });

  const pas = modele.annuler();

  assert.deepEqual(pas.gestes.map(({ geste }) => geste), ['creation']);
  assert.equal(modele.texte(ligne, 'AGE'), '17');
});

test('settles two versions cell by cell', () => {
  const modele = new Modele([{ code: 'DATE' }, { code: 'JEUNE' }]);
  const ligne = Object.assign(modele.derniere, { id: 'x', version: 1, textes: { DATE: 'b', JEUNE: 'j' }, ids: {} });

  assert.equal(modele.departager(ligne, { version: 2, textes: { DATE: 'a', JEUNE: 'k' }, ids: { JEUNE: '7' } }, { DATE: 'mienne', JEUNE: 'sienne' }), true);

  assert.deepEqual([ligne.textes.DATE, ligne.textes.JEUNE, ligne.ids.JEUNE, ligne.version], ['b', 'k', '7', 2]);
});

const colonnes = [{ code: 'DATE' }, { code: 'JEUNE' }];

test('undoes and redoes a block as one gesture, and always keeps an empty line last', () => {
  const modele = new Modele(colonnes);
  const ligne = modele.derniere;
  modele.changer([{ ligne, code: 'DATE', texte: '03/09/2026' }, { ligne, code: 'JEUNE', texte: 'BERTHOU Lina', id: 'x' }]);
  assert.equal(modele.lignes.length, 2);
  assert.ok(modele.estVide(modele.derniere));
  modele.changer([{ ligne, code: 'JEUNE', texte: 'AUTRE Nom' }]);
  modele.annuler();
  assert.equal(ligne.textes.JEUNE, 'BERTHOU Lina');
  assert.deepEqual(modele.annuler().gestes.map((pas) => [pas.geste, pas.ligne === ligne]), [['creation', true]]);
  modele.retablir();
  modele.retablir();
  assert.equal(ligne.textes.JEUNE, 'AUTRE Nom');
  modele.annuler();
  assert.equal(ligne.textes.JEUNE, 'BERTHOU Lina');
  assert.equal(ligne.ids.JEUNE, 'x');
  modele.retablir();
  assert.equal(modele.retablir(), undefined);
});

test('keeps what was typed while the line was being saved', () => {
  const modele = new Modele(colonnes);
  const ligne = modele.derniere;
  modele.changer([{ ligne, code: 'DATE', texte: '3/9' }]);
  const envoye = { ...ligne.textes };
  modele.changer([{ ligne, code: 'JEUNE', texte: 'Berthou' }]);
  modele.recevoir(ligne, { etat: 'a-completer', ligne: { textes: { DATE: '03/09/2026' }, ids: {} } }, envoye);
  assert.equal(ligne.textes.DATE, '03/09/2026');
  assert.equal(ligne.textes.JEUNE, 'Berthou');
  assert.equal(ligne.modifiee, true);
});

test('says that all is recorded only when it is, and what is not', () => {
  const ligne = (etat, plus = {}) => ({ id: null, etat, textes: { DATE: '03/09/2026' }, ...plus });
  const vide = { id: null, etat: 'neuve', textes: {} };
  const dire = (lignes, occupe = false) => {
    const bilan = compter(lignes);
    return [direCeQuiEstFait(bilan, occupe), direCeQuiReste(bilan)];
  };
  const deux = [ligne('enregistree', { id: 'a' }), ligne('enregistree', { id: 'b' })];
  assert.deepEqual(dire([...deux, vide]), ['Tout est enregistré', '']);
  assert.deepEqual(dire([...deux, vide], true), ['Enregistrement…', '']);
  assert.deepEqual(dire([...deux, ligne('refusee'), ligne('refusee', { id: 'c' }), ligne('a-completer'), vide]), ['2 lignes enregistrées', '2 refusées, 1 à compléter']);
  assert.deepEqual(dire([ligne('hors-ligne', { modifiee: true }), vide]), ['Aucune ligne enregistrée', '1 non envoyée']);
  assert.deepEqual(dire([deux[0], ligne('enregistree', { id: 'b', modifiee: true }), vide]), ['1 ligne enregistrée', '1 en cours de saisie']);
  assert.equal(compter([...deux, ligne('refusee'), vide], 40).total, 42);
});
