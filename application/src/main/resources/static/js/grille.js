// The tableau en flux: joins the lines, the screen, the keyboard and the server. Keys are those of a spreadsheet.

import { aRevoir, compter, direCeQuiEstFait, direCeQuiReste } from './grille-bilan.js';
import { Clavier } from './grille-clavier.js';
import { choisirUneVersion, demanderLeMotif } from './grille-dialogues.js';
import { Editeur } from './grille-editeur.js';
import { Envoi } from './grille-envoi.js';
import { afficherDate, afficherDuree } from './grille-lecture.js';
import { Modele } from './grille-modele.js';
import { Presse } from './grille-presse.js';
import { Vue, motDeLEtat } from './grille-vue.js';

const PAQUET = 500;

const racine = document.querySelector('[data-grille]');
if (racine && matchMedia('(min-width: 48em)').matches) demarrer();

function demarrer() {
  const reglages = JSON.parse(racine.dataset.reglages);
  const [annee, mois, jour] = reglages.aujourdhui.split('-').map(Number);
  const aujourdhui = new Date(annee, mois - 1, jour);
  const annonce = document.getElementById('grille-annonce');
  const pied = document.getElementById('grille-pied');
  const annoncer = (texte) => { annonce.textContent = texte; };
  const modele = new Modele(reglages.colonnes, !reglages.modifiable);
  const vue = new Vue(racine, modele);
  const envoi = new Envoi(modele, { recu, occupe: (n) => { pied.dataset.occupe = n > 0; montrer(); } });
  const editeur = new Editeur(vue, { valider, annoncer, aujourdhui });
  const quitter = (ligne) => { if (ligne?.modifiee && !modele.estVide(ligne)) envoi.enregistrer(ligne).then(() => vue.dessiner()); };
  const presse = new Presse({ vue, modele, envoi, annoncer, reglages });
  const clavier = new Clavier({ vue, modele, editeur, envoi, presse, quitter, annoncer, montrer });
  racine.hidden = false;
  document.querySelector('[data-repli]')?.setAttribute('data-remplace', '');
  document.addEventListener('copy', (e) => presse.copier(e));
  document.addEventListener('paste', (e) => reglages.modifiable && !editeur.ouvert && presse.coller(e));
  let corrections = new Map();
  addEventListener('beforeunload', (e) => {
    if (editeur.ouvert) editeur.fermer(true);
    modele.lignes.forEach(quitter);
    if (envoi.enAttente > 0) e.preventDefault();
  });
  document.querySelector('[data-ajouter]')?.addEventListener('click', ajouter);
  pied.querySelector('[data-voir]').addEventListener('click', voirLaSuivante);
  charger(0);

  /** Latest lines first, so that the bottom is ready at once; the older ones follow. */
  async function charger(saut) {
    const url = new URL(racine.dataset.lignes, location.href);
    url.searchParams.set('saut', saut);
    url.searchParams.set('limite', saut === 0 ? 100 : PAQUET);
    try {
      const reponse = await fetch(url);
      if (!reponse.ok) throw new TypeError(`Answer ${reponse.status}`);
      const { lignes, suite, brouillons, total } = await reponse.json();
      if (saut === 0) corrections = new Map(brouillons.filter(({ id }) => id).map((gardee) => [gardee.id, gardee]));
      const recues = lignes.reverse().map(preparer);
      modele.precharger(recues);
      if (saut === 0) {
        if (!modele.lecture) modele.lignes.splice(modele.lignes.length - 1, 0, ...brouillons.filter(({ id }) => !id).map(preparer));
        if (reglages.modifiable) vue.activer(modele.lignes.length - 1, premiereCellule());
        else vue.activer(modele.lignes.length - 1, 0);
      } else vue.descendre(recues.length);
      if (saut === 0) modele.avant = total;
      modele.avant = Math.max(0, modele.avant - lignes.length);
      viser();
      montrer();
      if (suite) charger(saut + lignes.length);
      else racine.dataset.pret = 'oui';
    } catch {
      annoncer('Une partie des lignes n’a pas pu être lue. Rechargez la page.');
    }
  }

  /** An address may end with the key of a line, or with its reference: the grid opens on it, once it is here. */
  function viser() {
    const visee = decodeURIComponent(location.hash.slice(1));
    const rang = visee ? modele.lignes.findIndex((l) => l.cle === visee || (l.id && visee === `${l.source === 'ACTIONS' ? 'A' : 'E'}-${l.id}`)) : -1;
    if (rang < 0) return;
    history.replaceState(null, '', location.pathname + location.search);
    const faute = vue.colonnes.findIndex(({ code }) => modele.lignes[rang].erreurs[code]);
    vue.activer(rang, Math.max(0, faute));
  }

  function premiereCellule() {
    return Math.max(0, vue.colonnes.findIndex(({ modifiable }) => modifiable));
  }

  function allerA(rang, colonne) {
    const avant = vue.ligneActive();
    if (editeur.ouvert) editeur.fermer(true);
    vue.activer(rang, colonne);
    racine.scrollIntoView({ block: 'nearest' });
    if (avant !== vue.ligneActive()) quitter(avant);
    montrer();
  }

  function ajouter(e) {
    e.preventDefault();
    allerA(modele.lignes.length - 1, premiereCellule());
    annoncer('Nouvelle ligne.');
  }

  /** The next line that is not recorded, from the active one on. */
  function voirLaSuivante() {
    const rangs = modele.lignes.flatMap((ligne, rang) => (aRevoir(ligne) ? [rang] : []));
    const rang = rangs.find((r) => r > vue.actif.ligne) ?? rangs[0];
    if (rang === undefined) return;
    const { erreurs } = modele.lignes[rang];
    const faute = vue.colonnes.findIndex(({ code }) => erreurs[code]);
    allerA(rang, faute < 0 ? premiereCellule() : faute);
  }

  function preparer(ligne) {
    const connue = modele.connaitre({ cle: crypto.randomUUID(), erreurs: {}, message: '', ...ligne });
    const gardee = corrections.get(ligne.id);
    return gardee ? modele.reprendre(connue, gardee) : connue;
  }

  /** A cell was typed: what follows from it is filled in at once, and can be typed over. */
  function valider(ligne, colonne, texte, id) {
    const changements = [{ ligne, code: colonne.code, texte, id }];
    const vide = (code) => modele.texte(ligne, code) === '' && code !== colonne.code;
    if (texte !== '' && vide('DATE')) changements.push({ ligne, code: 'DATE', texte: afficherDate(aujourdhui) });
    const option = colonne.options?.find((o) => o.id === id);
    if (option?.duree && vide('DUREE')) changements.push({ ligne, code: 'DUREE', texte: afficherDuree(option.duree) });
    modele.changer(changements.filter(({ code }) => reglages.colonnes.some((c) => c.code === code)));
    montrer();
  }

  async function recu(ligne, reponse) {
    vue.dessiner();
    montrer(ligne);
    if (reponse.etat === 'refusee' || reponse.etat === 'hors-ligne') {
      annoncer([reponse.message, ...Object.values(reponse.erreurs ?? {})].filter(Boolean).join(' '));
    } else if (reponse.etat === 'conflit') {
      const choix = await choisirUneVersion(reglages.colonnes, ligne.textes, reponse.autre.textes, ligne.connus);
      if (!choix) ligne.modifiee = true;
      else if (modele.departager(ligne, reponse.autre, choix)) envoi.enregistrer(ligne);
      else envoi.oublier(ligne);
      vue.dessiner();
      vue.focaliser();
    } else if (reponse.etat === 'verrou') {
      const { motif, revenir } = await demanderLeMotif(reglages.motifs, reponse.message);
      if (motif) {
        ligne.modifiee = true;
        envoi.enregistrer(ligne, motif);
      } else if (revenir) {
        Object.assign(ligne, reponse.autre, { etat: 'enregistree', erreurs: {}, message: '' });
        envoi.oublier(ligne);
      } else Object.assign(ligne, { aReprendre: true, message: 'Correction gardée, pas encore enregistrée : elle attend son motif.' });
      vue.dessiner();
      vue.focaliser();
    } else if (reponse.etat === 'enregistree') annoncer('Ligne enregistrée.');
    else if (reponse.etat === 'a-completer') annoncer(`Ligne gardée, à compléter : ${reponse.message}`);
  }

  /** The bar under the grid: state of the active line, and what is wrong with the active cell. */
  function montrer() {
    const ligne = vue.ligneActive();
    const [, mot] = ligne ? motDeLEtat(ligne) : ['', ''];
    const erreur = ligne?.erreurs[vue.colonneActive().code];
    const bilan = compter(modele.lignes, modele.avant);
    const reste = direCeQuiReste(bilan);
    const compte = document.querySelector('.flux-compte');
    compte.querySelector('strong').textContent = bilan.total;
    compte.querySelector('[data-mot]').textContent = bilan.total > 1 ? 'lignes' : 'ligne';
    pied.querySelector('[data-occupation]').textContent = direCeQuiEstFait(bilan, pied.dataset.occupe === 'true');
    pied.querySelector('[data-reste]').textContent = reste;
    pied.querySelector('[data-voir]').hidden = !modele.lignes.some(aRevoir);
    pied.querySelector('[data-message]').textContent = erreur ?? ligne?.message ?? '';
    pied.querySelector('[data-message]').dataset.faux = Boolean(erreur);
    pied.querySelector('[data-etat-ligne]').textContent = mot;
  }

  clavier.ecouter();
}
