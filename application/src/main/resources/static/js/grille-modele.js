// The lines of the grid, what was done to them, and how to undo it. Knows nothing of the screen or of the network.

let rang = 0;

export class Modele {
  /** @param lecture nobody types here: no empty line waits at the end */
  constructor(colonnes, lecture = false) {
    this.colonnes = colonnes;
    this.lecture = lecture;
    this.lignes = [];
    this.faits = [];
    this.defaits = [];
    this.avant = 0;
    if (!lecture) this.ajouterVide();
  }

  /** Lines read from the server, older than those already here. */
  precharger(lignes) {
    this.lignes.unshift(...lignes);
  }

  ajouterVide() {
    const vide = { cle: crypto.randomUUID(), source: null, id: null, version: 0, etat: 'neuve', textes: {}, ids: {}, erreurs: {}, modifiable: true };
    this.lignes.push(vide);
    return vide;
  }

  get derniere() {
    return this.lignes[this.lignes.length - 1];
  }

  ligneDe(cle) {
    return this.lignes.find((ligne) => ligne.cle === cle);
  }

  texte(ligne, code) {
    if (code === 'NUMERO') return ligne.id ? String(this.avant + this.lignes.indexOf(ligne) + 1) : '';
    return ligne.textes[code] ?? '';
  }

  estVide(ligne) {
    return Object.values(ligne.textes).every((texte) => !texte);
  }

  /** Changes cells as one gesture. @param changements [{ligne, code, texte, id}] @returns the lines that changed */
  changer(changements, gesteLie = false) {
    const naissances = [...new Set(changements.map(({ ligne }) => ligne))]
      .filter((ligne) => ligne.etat === 'neuve' && this.estVide(ligne))
      .map((ligne) => ({ geste: 'creation', ligne, place: this.lignes.indexOf(ligne) }));
    const pas = changements
      .map(({ ligne, code, texte, id }) => ({ cle: ligne.cle, code, avant: this.#cellule(ligne, code), apres: { texte, id: id ?? null } }))
      .filter(({ avant, apres }) => avant.texte !== apres.texte || avant.id !== apres.id);
    if (pas.length === 0) return [];
    const faits = [...naissances.filter(({ ligne }) => pas.some(({ cle }) => cle === ligne.cle)), ...pas];
    if (gesteLie && this.faits.length > 0) this.faits[this.faits.length - 1].push(...faits);
    else this.faits.push(faits);
    this.defaits.length = 0;
    return this.#appliquer(pas.map(({ cle, code, apres }) => ({ cle, code, ...apres })));
  }

  /** A line was created or removed as a whole; undoing it asks the server. */
  noter(geste) {
    this.faits.push([geste]);
    this.defaits.length = 0;
  }

  annuler() {
    return this.#rejouer(this.faits, this.defaits, 'avant');
  }

  retablir() {
    return this.#rejouer(this.defaits, this.faits, 'apres');
  }

  retirer(ligne) {
    this.lignes = this.lignes.filter((autre) => autre !== ligne);
    if (this.lignes.length === 0 || this.derniere.etat !== 'neuve' || !this.estVide(this.derniere)) this.ajouterVide();
  }

  remettre(ligne, place) {
    this.lignes.splice(Math.min(place, this.lignes.length - 1), 0, ligne);
  }

  /** The line no longer exists on the server: what was typed stays, and will be saved as a new line. */
  detacher(ligne) {
    Object.assign(ligne, { cle: crypto.randomUUID(), source: null, id: null, version: 0 });
    return { etat: 'refusee', erreurs: {}, message: 'Cette ligne a été supprimée entre-temps. Votre saisie est là : modifiez une cellule pour l’enregistrer comme une nouvelle ligne, ou supprimez-la.' };
  }

  /** Two versions of the line, settled cell by cell. @param choix {code: 'mienne' | 'sienne'} */
  departager(ligne, autre, choix) {
    for (const [code, lequel] of Object.entries(choix)) {
      if (lequel !== 'sienne') continue;
      ligne.textes[code] = autre.textes[code] ?? '';
      ligne.ids[code] = autre.ids[code] ?? null;
    }
    const garde = Object.entries(choix).some(([code, lequel]) => lequel === 'mienne' && this.texte(ligne, code) !== (autre.textes[code] ?? ''));
    if (!garde) {
      Object.assign(ligne, autre, { etat: 'enregistree', erreurs: {}, message: '', modifiee: false });
      this.connaitre(ligne);
      return false;
    }
    ligne.version = autre.version;
    ligne.connus = { ...autre.textes };
    ligne.modifiee = true;
    return true;
  }

  /** Remembers what the server holds, to tell later who changed what. */
  connaitre(ligne) {
    ligne.connus = { ...ligne.textes };
    return ligne;
  }

  /** A correction of the line that was kept and not recorded comes back over it. */
  reprendre(ligne, { textes, ids, version, etat, erreurs, message }) {
    return Object.assign(ligne, {
      textes: { ...ligne.textes, ...textes }, ids: { ...ligne.ids, ...ids }, version, etat, erreurs, message, aReprendre: true,
    });
  }

  /** What the server says of the line now. Cells typed since the sending stay as typed. */
  recevoir(ligne, reponse, envoye) {
    const tape = {};
    for (const { code } of this.colonnes) {
      const envoi = envoye[code] ?? '';
      if (this.texte(ligne, code) !== envoi) tape[code] = this.#cellule(ligne, code);
    }
    Object.assign(ligne, reponse.ligne ?? {}, { etat: reponse.etat, erreurs: reponse.erreurs ?? {}, message: reponse.message ?? '' });
    ligne.modifiee = reponse.etat === 'hors-ligne';
    if (reponse.etat === 'enregistree' && reponse.ligne) this.connaitre(ligne);
    for (const [code, { texte, id }] of Object.entries(tape)) {
      ligne.textes[code] = texte;
      ligne.ids[code] = id;
      ligne.modifiee = true;
    }
  }

  #cellule(ligne, code) {
    return { texte: ligne.textes[code] ?? '', id: ligne.ids[code] ?? null };
  }

  #appliquer(cellules) {
    const touchees = new Set();
    for (const { cle, code, texte, id } of cellules) {
      const ligne = this.ligneDe(cle);
      if (!ligne) continue;
      ligne.textes[code] = texte;
      ligne.ids[code] = id;
      delete ligne.erreurs[code];
      ligne.modifiee = true;
      ligne.marque = ++rang;
      touchees.add(ligne);
    }
    if (!this.estVide(this.derniere)) this.ajouterVide();
    return [...touchees];
  }

  #rejouer(source, cible, sens) {
    const pas = source.pop();
    if (!pas) return undefined;
    cible.push(pas);
    const gestes = pas.filter((p) => p.geste);
    // A line that the gesture created goes and comes back whole, with what the server filled in.
    const entieres = new Set(gestes.map(({ ligne }) => ligne.cle));
    const cellules = pas.filter((p) => !p.geste && !entieres.has(p.cle)).map((p) => ({ cle: p.cle, code: p.code, ...p[sens] }));
    return { lignes: this.#appliquer(sens === 'avant' ? cellules.reverse() : cellules), gestes, sens };
  }
}
