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

  // mark underlines what is wrong, and says why at the end of the line.
  mark(problems) {
    this.problems = problems
    const text = this.text
    const parts = []
    let at = 0
    const upTo = end => {
      parts.push(text.slice(at, end))
      at = end
    }
    for (const line of byLine(text, problems)) {
      for (const { from, to } of line.problems) {
        if (from < at) continue // inside one that is marked already
        upTo(from)
        parts.push(make('mark', '', text.slice(from, to)))
        at = to
      }
      upTo(Math.max(at, line.end))
      const says = make('span', 'says', short(line.problems))
      says.addEventListener('click', () => this.go(line.problems[0]))
      parts.push(says)
    }
    upTo(text.length)
    this.under.replaceChildren(...parts.filter(part => part !== ''), '\n')
    this.area.setAttribute('aria-invalid', problems.length > 0)
  }

  // go selects what a problem is about, and scrolls there.
  go(problem) {
    this.area.focus({ preventScroll: true })
    this.area.setSelectionRange(problem.from, problem.to)
    const says = this.under.querySelectorAll('.says')
    const line = byLine(this.text, this.problems).findIndex(line => line.problems.includes(problem))
    says.forEach((one, i) => one.classList.toggle('here', i === line))
    if (says[line]) this.frame.scrollTop = says[line].offsetTop - this.frame.clientHeight / 3
    this.frame.scrollIntoView({ block: 'nearest' })
  }
}

const near = 40 // characters from a value to the end of its line

// byLine puts the problems together that are said in one place: at the end of
// the line, or right behind the value where that is far.
function byLine(text, problems) {
  const lines = new Map()
  for (const problem of [...problems].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const newline = text.indexOf('\n', problem.to)
    const last = newline < 0 ? text.length : newline
    const end = last - problem.to > near ? problem.to : last
    lines.set(end, [...lines.get(end) ?? [], problem])
  }
  return [...lines].sort(([a], [b]) => a - b).map(([end, problems]) => ({ end, problems }))
}

// short is what the problems say, up to the details.
function short(problems) {
  const [first] = problems
  const [says] = first.message.split(/[:;(]/)
  const name = first.found || !first.path ? '' : first.path + ' '
  return name + says.trim() + (problems.length > 1 ? ` and ${problems.length - 1} more` : '')
}
