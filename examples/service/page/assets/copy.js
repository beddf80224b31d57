import { button } from './dom.js'

// copier is a button that copies a text.
export const copier = (label, text) => button('quiet', () => copy(text, label.replace(/^Copy ?/, '') || 'text'), label)

// copy copies a text and says so.
export async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text)
    say(`Copied: ${what}`)
  } catch {
    say('The browser does not allow to copy')
  }
}

let timer

// say says something for a moment, in milliseconds.
export function say(words, moment = 2500) {
  const said = document.getElementById('said')
  said.textContent = words
  clearTimeout(timer)
  timer = setTimeout(() => { said.textContent = '' }, moment)
}
