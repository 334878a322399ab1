// Blocks copied from a spreadsheet: cells parted by tabs, lines by line ends; a quoted cell may hold both and doubled quotes.

export function lireTsv(texte) {
  const lignes = [];
  let ligne = [];
  let cellule = '';
  let entreGuillemets = false;
  const finirCellule = () => {
    ligne.push(cellule.trim());
    cellule = '';
  };
  for (let i = 0; i < texte.length; i++) {
    const c = texte[i];
    if (entreGuillemets) {
      if (c !== '"') cellule += c;
      else if (texte[i + 1] === '"') cellule += texte[++i];
      else entreGuillemets = false;
    } else if (c === '"' && cellule === '' && seFerme(texte, i)) entreGuillemets = true;
    else if (c === '\t') finirCellule();
    else if (c === '\n' || c === '\r') {
      if (c === '\r' && texte[i + 1] === '\n') i++;
      finirCellule();
      lignes.push(ligne);
      ligne = [];
    } else cellule += c;
  }
  if (cellule !== '' || ligne.length > 0) {
    finirCellule();
    lignes.push(ligne);
  }
  return lignes;
}

/** A quote opens a quoted cell only when another one closes it before a tab, a line end or the end of the block. */
function seFerme(texte, ouverture) {
  for (let i = ouverture + 1; i < texte.length; i++) {
    if (texte[i] !== '"') continue;
    if (texte[i + 1] === '"') i++;
    else return i + 1 === texte.length || '\t\r\n'.includes(texte[i + 1]);
  }
  return false;
}

export function ecrireTsv(lignes) {
  return lignes.map((cellules) => cellules.map(proteger).join('\t')).join('\n');
}

/** A spreadsheet must not take a copied text for a formula. */
function proteger(cellule) {
  const sure = /^[=+\-@]/.test(cellule) ? `'${cellule}` : cellule;
  return /["\t\r\n]/.test(sure) ? `"${sure.replaceAll('"', '""')}"` : sure;
}
