// The keys of a spreadsheet. Tab leaves the grid after Escape, or from its last cell: nobody is held in it.

export class Clavier {
  constructor(outils) {
    Object.assign(this, outils);
    this.retour = 0;
    this.sortie = false;
  }

  ecouter() {
    const { table } = this.vue;
    table.addEventListener('keydown', (e) => (this.editeur.ouvert ? this.#enSaisie(e) : this.#enParcours(e)));
    table.addEventListener('mousedown', (e) => this.#souris(e));
    table.addEventListener('dblclick', () => this.editeur.ouvrir());
    table.addEventListener('focusout', (e) => {
      if (!table.contains(e.relatedTarget) && !this.editeur.ouvert) this.quitter(this.vue.ligneActive());
    });
  }

  #aller(ligne, colonne, etendre = false) {
    const avant = this.vue.ligneActive();
    this.vue.activer(ligne, colonne, etendre);
    if (avant !== this.vue.ligneActive()) {
      if (avant?.aReprendre) avant.modifiee = true;
      this.quitter(avant);
    }
    this.montrer();
  }

  #souris(e) {
    const cellule = e.target.closest('[role=gridcell]');
    if (!cellule || e.target.closest('input')) return;
    if (this.editeur.ouvert) this.editeur.fermer(true);
    const rang = Number(cellule.parentElement.dataset.rang);
    const colonne = [...cellule.parentElement.children].indexOf(cellule) - 1;
    this.retour = colonne;
    this.#aller(rang, colonne, e.shiftKey);
    e.preventDefault();
  }

  #enSaisie(e) {
    if (e.isComposing) return;
    if (e.key === 'Escape') this.editeur.fermer(false);
    else if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      const pas = e.key === 'ArrowDown' ? 1 : -1;
      if (!this.editeur.parcourir(pas)) {
        this.editeur.fermer(true);
        this.#aller(this.vue.actif.ligne + pas, this.vue.actif.colonne);
      }
    } else if (e.key === 'Enter') {
      const propose = this.editeur.propose;
      this.editeur.fermer(true);
      if (!propose) this.#ligneSuivante(e.shiftKey ? -1 : 1);
    } else if (e.key === 'Tab') {
      this.editeur.fermer(true);
      this.#cote(e.shiftKey ? -1 : 1);
    } else return;
    e.preventDefault();
    e.stopPropagation();
  }

  #enParcours(e) {
    const { ligne, colonne } = this.vue.actif;
    const ctrl = e.ctrlKey || e.metaKey;
    if (ctrl && this.#raccourci(e)) return e.preventDefault();
    if (e.key === 'Tab') return this.#tabulation(e);
    const vers = {
      ArrowDown: [ligne + 1, colonne], ArrowUp: [ligne - 1, colonne], ArrowLeft: [ligne, colonne - 1], ArrowRight: [ligne, colonne + 1],
      Home: [ctrl ? 0 : ligne, 0], End: [ctrl ? Infinity : ligne, ctrl ? colonne : Infinity],
      PageDown: [ligne + this.vue.page(), colonne], PageUp: [ligne - this.vue.page(), colonne],
    }[e.key];
    this.sortie = e.key === 'Escape';
    if (vers) {
      this.retour = vers[1] === Infinity ? colonne : vers[1];
      this.#aller(...vers, e.shiftKey);
    } else if (e.key === 'Enter') this.#ligneSuivante(e.shiftKey ? -1 : 1);
    else if (e.key === 'F2') this.editeur.ouvrir();
    else if (e.key === 'Delete' || e.key === 'Backspace') this.#vider();
    else if (e.key === 'Escape') {
      this.vue.ancre = null;
      this.vue.dessiner();
      this.annoncer('Tabulation pour sortir du tableau.');
    } else if (e.key.length === 1 && !ctrl && !e.altKey) {
      if (!this.editeur.ouvrir(e.key)) this.annoncer('Cette cellule ne se modifie pas ici.');
    } else return undefined;
    return e.preventDefault();
  }

  #tabulation(e) {
    const derniere = this.vue.actif.ligne === this.modele.lignes.length - 1;
    const fin = derniere && (this.modele.lecture || this.modele.estVide(this.vue.ligneActive()));
    const bord = e.shiftKey ? this.vue.actif.ligne === 0 && this.vue.actif.colonne === 0 : fin && this.#voisine(1) === undefined;
    if (this.sortie || bord) {
      this.sortie = false;
      return;
    }
    e.preventDefault();
    this.#cote(e.shiftKey ? -1 : 1);
  }

  /** Who may only read goes through every cell. */
  #accessible({ modifiable }) {
    return modifiable || this.modele.lecture;
  }

  /** The next cell that can be typed in, on this line. */
  #voisine(pas) {
    for (let j = this.vue.actif.colonne + pas; j >= 0 && j < this.vue.colonnes.length; j += pas) {
      if (this.#accessible(this.vue.colonnes[j])) return j;
    }
    return undefined;
  }

  #cote(pas) {
    const { ligne } = this.vue.actif;
    const j = this.#voisine(pas);
    if (j !== undefined) return this.#aller(ligne, j);
    const bout = pas > 0 ? this.vue.colonnes.findIndex((c) => this.#accessible(c)) : this.vue.colonnes.findLastIndex((c) => this.#accessible(c));
    return this.#aller(ligne + pas, bout);
  }

  /** As in a spreadsheet, Enter goes back under the cell where the line was begun. */
  #ligneSuivante(pas) {
    this.#aller(this.vue.actif.ligne + pas, this.retour);
  }

  #vider() {
    const { haut, bas, gauche, droite } = this.vue.selection();
    const changements = [];
    for (let i = haut; i <= bas; i++) {
      const ligne = this.modele.lignes[i];
      if (ligne.modifiable === false) continue;
      for (const { code, modifiable } of this.vue.colonnes.slice(gauche, droite + 1)) {
        if (modifiable) changements.push({ ligne, code, texte: '' });
      }
    }
    this.modele.changer(changements).filter((l) => l !== this.vue.ligneActive()).forEach(this.quitter);
    this.vue.dessiner();
    this.montrer();
  }

  #raccourci(e) {
    const touche = e.key.toLowerCase();
    if (touche === 'z' && !e.shiftKey) this.#rejouer(this.modele.annuler(), 'Annulé.');
    else if (touche === 'y' || (touche === 'z' && e.shiftKey)) this.#rejouer(this.modele.retablir(), 'Rétabli.');
    else if (touche === 'd') this.presse.remplirVersLeBas();
    else if (touche === 'a') {
      this.vue.ancre = { ligne: 0, colonne: 0 };
      this.vue.actif = { ligne: this.modele.lignes.length - 1, colonne: this.vue.colonnes.length - 1 };
      this.vue.dessiner();
    } else if (e.key === 'Delete' || e.key === 'Backspace') this.#supprimer();
    else return false;
    return true;
  }

  #rejouer(pas, mot) {
    if (!pas) return this.annoncer('Plus rien à annuler ou à rétablir.');
    for (const { geste, ligne, place } of pas.gestes) {
      const remettre = (geste === 'suppression') === (pas.sens === 'avant');
      if (remettre) {
        this.modele.remettre(ligne, place);
        if (ligne.id) this.envoi.retablir(ligne);
        else this.quitter(Object.assign(ligne, { modifiee: true }));
      } else {
        this.modele.retirer(ligne);
        this.envoi.annuler(ligne);
      }
    }
    pas.lignes.filter((ligne) => !this.modele.estVide(ligne)).forEach(this.quitter);
    for (const ligne of pas.lignes.filter((l) => this.modele.estVide(l) && l !== this.modele.derniere)) {
      this.modele.retirer(ligne);
      this.envoi.annuler(ligne);
    }
    // Where it happened comes into sight, as in a spreadsheet.
    const rang = this.modele.lignes.indexOf(pas.lignes[0] ?? pas.gestes[0]?.ligne);
    this.vue.activer(rang < 0 ? this.vue.actif.ligne : rang, this.vue.actif.colonne);
    this.montrer();
    return this.annoncer(mot);
  }

  /** Ctrl+Delete takes the whole line away; Ctrl+Z brings it back. */
  #supprimer() {
    const ligne = this.vue.ligneActive();
    if (ligne === this.modele.derniere || ligne.modifiable === false || ligne.transmise) {
      return this.annoncer(ligne.transmise ? 'Une ligne transmise ne se supprime pas : amendez-la.' : 'Cette ligne ne se supprime pas.');
    }
    this.modele.noter({ geste: 'suppression', ligne, place: this.vue.actif.ligne });
    this.modele.retirer(ligne);
    this.envoi.annuler(ligne);
    this.vue.activer(this.vue.actif.ligne, this.vue.actif.colonne);
    return this.annoncer('Ligne supprimée. Contrôle Z pour la reprendre.');
  }
}
