const OURS = 'cut';

/** What is too narrow for its text says it whole under the pointer. A title of its own stays. */
export function sayWhatIsCut(): void {
  document.addEventListener('mouseover', ({ target }) => {
    const cut = target instanceof Element ? target.closest<HTMLElement>('.data-table :is(td, .cut)') : null;
    if (!cut || (cut.title && !(OURS in cut.dataset))) return;
    const text = cut.scrollWidth > cut.clientWidth ? cut.innerText.trim() : '';
    if (cut.title === text) return;
    cut.title = text;
    cut.dataset[OURS] = '';
  });
}
