import { make } from './dom.js'

// An Editor is a textarea with marks under its text.
export class Editor {
  constructor(frame, label, onInput) {
    this.frame = frame
    this.under = make('pre')
    this.under.setAttribute('aria-hidden', 'true')
    this.area = make('textarea')
    this.area.setAttribute('aria-labelledby', label)
    for (const [name, value] of Object.entries({ spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off', autocorrect: 'off', wrap: 'soft' })) {
      this.area.setAttribute(name, value)
    }
    frame.append(this.area, this.under)
    this.area.addEventListener('input', () => {
      this.mark([]) // the places of before are not those of now
      onInput()
    })
    this.problems = []
  }

  get text() { return this.area.value }

  set text(text) {
    this.area.value = text
    this.mark([])
    this.frame.scrollTop = 0
  }

  // mark underlines what is wrong, and says why behind it.
  mark(problems) {
    this.problems = problems
    const parts = []
    let at = 0
    for (const [place, here] of byPlace(problems)) {
      if (place.from < at) continue // inside one that is marked already
      const mark = make('mark', '', this.text.slice(place.from, place.to))
      const says = make('span', 'says', short(here))
      says.addEventListener('click', () => this.go(here[0]))
      parts.push(this.text.slice(at, place.from), mark, says)
      at = place.to
    }
    this.under.replaceChildren(...parts.filter(part => part !== ''), this.text.slice(at), '\n')
    this.area.setAttribute('aria-invalid', problems.length > 0)
  }

  // go selects what a problem is about, and scrolls there.
  go(problem) {
    this.area.focus({ preventScroll: true })
    this.area.setSelectionRange(problem.from, problem.to)
    const index = byPlace(this.problems).findIndex(([place]) => place.from === problem.from && place.to === problem.to)
    const marks = this.under.querySelectorAll('mark')
    marks.forEach((mark, i) => mark.classList.toggle('here', i === index))
    if (marks[index]) this.frame.scrollTop = marks[index].offsetTop - this.frame.clientHeight / 3
    this.frame.scrollIntoView({ block: 'nearest' })
  }
}

// byPlace puts the problems of one place together, in the order of the text.
function byPlace(problems) {
  const places = new Map()
  for (const problem of problems) {
    const key = problem.from + '-' + problem.to
    places.set(key, [...places.get(key) ?? [], problem])
  }
  return [...places.values()].map(here => [here[0], here]).sort(([a], [b]) => a.from - b.from || b.to - a.to)
}

// short is what a problem says, up to the details.
function short(problems) {
  const [first] = problems
  const [says] = first.message.split(/[:;(]/)
  const name = first.found || !first.path ? '' : first.path + ' '
  return name + says.trim() + (problems.length > 1 ? ` and ${problems.length - 1} more` : '')
}
