// Tabs by the keyboard: the arrows, Home and End go from one to the next.

// choose marks one tab as chosen and shows its panel.
export function choose(list, chosen) {
  for (const tab of list.querySelectorAll('[role=tab]')) {
    const on = tab === chosen
    tab.setAttribute('aria-selected', on)
    tab.tabIndex = on ? 0 : -1
    const panel = document.getElementById(tab.getAttribute('aria-controls'))
    if (panel && panel.id !== 'work') panel.hidden = !on
  }
}

// tabs makes a list of tabs work. onChoose is called with the tab that a person
// chooses.
export function tabs(list, onChoose) {
  const pick = tab => {
    choose(list, tab)
    onChoose(tab)
  }
  list.addEventListener('click', event => {
    const tab = event.target.closest('[role=tab]')
    if (tab) pick(tab)
  })
  list.addEventListener('keydown', event => {
    const all = [...list.querySelectorAll('[role=tab]')]
    const at = all.indexOf(document.activeElement)
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    const tab = all[(next + all.length) % all.length]
    tab.focus()
    pick(tab)
  })
}
