// Ticks are kept as soon as they are made: another page of the list, another tab or « Appliquer » find them. Without
// JavaScript, the button of the form does it.

const formulaire = document.querySelector('form[data-choix]');
if (formulaire) {
  let enAttente = 0;
  let dernier = Promise.resolve();

  const garder = async () => {
    const donnees = new FormData(formulaire);
    donnees.delete('_cle');
    const jeton = document.querySelector('meta[name=_csrf]')?.content ?? '';
    await fetch(formulaire.action, {
      method: 'POST',
      redirect: 'manual',
      keepalive: true,
      headers: { 'X-CSRF-TOKEN': jeton, 'X-Cle': crypto.randomUUID() },
      body: new URLSearchParams(donnees),
    }).catch(() => undefined);
    enAttente--;
  };

  formulaire.addEventListener('change', () => {
    enAttente++;
    dernier = dernier.then(garder);
  });

  /** Nothing leaves the page before the last tick has arrived. */
  const apres = (evenement, suite) => {
    if (enAttente === 0) return;
    evenement.preventDefault();
    evenement.stopPropagation();
    // A task of its own: a form is not sent again while it is being sent.
    dernier.then(() => setTimeout(suite));
  };

  document.addEventListener('submit', (evenement) => {
    const { target: autre, submitter } = evenement;
    if (autre !== formulaire) apres(evenement, () => autre.requestSubmit(submitter));
  }, true);
  document.addEventListener('click', (evenement) => {
    const lien = evenement.target.closest('main a[href]');
    if (lien && !evenement.ctrlKey && !evenement.metaKey && !evenement.shiftKey) apres(evenement, () => location.assign(lien.href));
  }, true);
}
