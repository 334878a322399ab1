// Copy, paste, fill down: blocks of cells in and out of the grid.

import { apercuDuCollage } from './grille-dialogues.js';
import { poster } from './grille-envoi.js';
import { cle } from './grille-lecture.js';
import { ecrireTsv, lireTsv } from './grille-tsv.js';

const LOT = 100;
const MAXIMUM = 1000;

/** The cells of an answer beside its state. */
function aplatir({ ligne, etat, erreurs, message }) {
  return { etat, erreurs, message, textes: ligne.textes, ids: ligne.ids };
}

export class Presse {
  constructor(outils) {
    Object.assign(this, outils);
  }

  copier(evenement) {
    if (!this.vue.corps.contains(document.activeElement) || this.vue.edition) return;
    const { haut, bas, gauche, droite } = this.vue.selection();
    const lignes = this.modele.lignes.slice(haut, bas + 1)
      .map((ligne) => this.vue.colonnes.slice(gauche, droite + 1).map(({ code }) => this.modele.texte(ligne, code)));
    evenement.clipboardData.setData('text/plain', ecrireTsv(lignes));
    evenement.preventDefault();
    const n = lignes.length * lignes[0].length;
    this.annoncer(`${n} cellule${n > 1 ? 's copiées' : ' copiée'}.`);
  }

  async coller(evenement) {
    if (!this.vue.corps.contains(document.activeElement)) return;
    const bloc = lireTsv(evenement.clipboardData.getData('text/plain'));
    if (bloc.length === 0) return;
    evenement.preventDefault();
    if (bloc.length > MAXIMUM) {
      this.annoncer(`Ce bloc compte ${bloc.length} lignes : collez-en ${MAXIMUM} au plus à la fois, ou passez par le bouton Importer.`);
      return;
    }
    const { colonnes, donnees } = this.#disposer(bloc);
    const { ligne: depart } = this.vue.actif;
    const cibles = donnees.map((_, i) => this.modele.lignes[depart + i]).map((ligne) => (ligne && ligne.etat !== 'neuve' && ligne.modifiable !== false ? ligne : undefined));
    if (bloc.length === 1 && bloc[0].length === 1 && colonnes[0]?.modifiable) {
      this.#deposer(cibles, donnees.map((d) => ({ textes: d, ids: {} })), colonnes);
      return;
    }
    const demandes = donnees.map((textes, i) => this.#demande(cibles[i], textes));
    let lues;
    try {
      lues = [];
      for (let i = 0; i < demandes.length; i += LOT) lues.push(...(await poster('/tableau/apercu', { lignes: demandes.slice(i, i + LOT) })).map(aplatir));
    } catch {
      this.annoncer('Le bloc n’a pas pu être vérifié : le serveur ne répond pas. Rien n’a été collé.');
      return;
    }
    const gardees = await apercuDuCollage(colonnes, lues);
    this.vue.focaliser();
    if (!gardees) {
      this.annoncer('Rien n’a été collé.');
      return;
    }
    const choisies = gardees.map((rang) => ({ cible: cibles[rang], textes: lues[rang].textes, ids: lues[rang].ids }));
    this.#deposer(choisies.map(({ cible }) => cible), choisies, colonnes);
    this.annoncer(`${choisies.length} ligne${choisies.length > 1 ? 's collées' : ' collée'}.`);
  }

  /** The first line names the columns when most of its cells do; otherwise columns follow from the active cell. */
  #disposer(bloc) {
    const titres = bloc[0].map((titre) => this.vue.colonnes.find(({ code, libelle }) => cle(libelle) === cle(titre) || cle(code) === cle(titre)));
    const nommee = bloc.length > 1 && titres.filter(Boolean).length >= Math.max(2, bloc[0].length / 2);
    const rangs = nommee ? titres : bloc[0].map((_, i) => this.vue.colonnes[this.vue.actif.colonne + i]);
    const donnees = bloc.slice(nommee ? 1 : 0)
      .filter((cellules) => cellules.some(Boolean))
      .map((cellules) => Object.fromEntries(cellules.map((texte, i) => [rangs[i], texte]).filter(([c]) => c?.modifiable).map(([c, texte]) => [c.code, texte])));
    return { colonnes: [...new Set(rangs.filter((c) => c?.modifiable))], donnees };
  }

  #demande(ligne, textes) {
    const ids = Object.fromEntries(Object.entries(ligne?.ids ?? {}).filter(([code, id]) => id && !(code in textes)));
    return { cle: ligne?.cle ?? crypto.randomUUID(), source: ligne?.source ?? null, id: ligne?.id ?? null, version: ligne?.version ?? 0,
      textes: { ...(ligne?.textes ?? {}), ...textes }, ids, motif: null };
  }

  /** One gesture to undo, whatever the size of the block; every line is saved. */
  #deposer(cibles, contenus, colonnes) {
    const changements = [];
    let place = 0;
    contenus.forEach(({ textes, ids }, i) => {
      const ligne = cibles[i] ?? this.modele.lignes[this.modele.lignes.length - 1];
      const nouveaux = Object.entries(textes)
        .filter(([code]) => this.vue.colonnes.some((c) => c.code === code && c.modifiable))
        .map(([code, texte]) => ({ ligne, code, texte, id: ids?.[code] }));
      this.modele.changer(nouveaux, place > 0 || changements.length > 0);
      place += nouveaux.length;
      changements.push(...nouveaux);
    });
    const touchees = new Set(changements.map(({ ligne }) => ligne));
    this.vue.activer(this.vue.actif.ligne, this.vue.actif.colonne);
    touchees.forEach((ligne) => this.envoi.enregistrer(ligne));
    this.vue.dessiner();
    return colonnes;
  }

  /** Ctrl+D: the top line of the selection goes down; on one line, the line above comes down. */
  remplirVersLeBas() {
    const { haut, bas, gauche, droite } = this.vue.selection();
    const source = this.modele.lignes[haut === bas ? haut - 1 : haut];
    if (!source) return;
    const changements = [];
    for (let i = haut === bas ? haut : haut + 1; i <= bas; i++) {
      const ligne = this.modele.lignes[i];
      if (ligne.modifiable === false) continue;
      for (const { code, modifiable } of this.vue.colonnes.slice(gauche, droite + 1)) {
        if (modifiable) changements.push({ ligne, code, texte: this.modele.texte(source, code), id: source.ids[code] });
      }
    }
    const touchees = this.modele.changer(changements);
    touchees.filter((ligne) => ligne !== this.vue.ligneActive()).forEach((ligne) => this.envoi.enregistrer(ligne));
    this.vue.dessiner();
    this.annoncer(`${changements.length} cellule${changements.length > 1 ? 's remplies' : ' remplie'}.`);
  }
}
