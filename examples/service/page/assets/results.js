import { button, header, make } from './dom.js'
import { copier } from './copy.js'
import { memberTable } from './members.js'

const panel = id => document.getElementById(id)
const plural = (n, word) => `${n} ${word}${n === 1 ? '' : 's'}`

// show shows what the server says. go goes to a problem in one of the editors.
export function show(result, system, go) {
  const found = [...result.update.problems.map(p => [p, 'update']), ...result.record.problems.map(p => [p, 'record'])]
  showLine(result)
  showStatus(result, found.length)
  panel('problems').replaceChildren(...found.map(([problem, side]) => make('li', '',
    button('', () => go(side, problem),
      make('span', 'where', (side === 'record' ? 'stored ' : '') + (problem.path || 'whole body')),
      make('span', '', problem.message)))))
  panel('members').replaceChildren(memberTable(result, go))
  panel('merged').replaceChildren(...text(result.merged, 'The whole record after the update, secrets masked'))
  panel('diff').replaceChildren(...text(result.diff, 'The smallest update that does the same'))
  panel('audit').replaceChildren(...audit(result))
  panel('answer').replaceChildren(...answers(result, system))
  panel('code').replaceChildren(...code(result))
}

function showLine({ line, aside }) {
  const [method, ...rest] = line.split(' ')
  panel('line').replaceChildren(make('b', '', method), ' ' + rest.join(' '), ...(aside ? [make('small', '', aside)] : []))
}

function showStatus(result, count) {
  const status = panel('status')
  const notes = result.update.notes.map(note => note.path)
  status.className = 'status ' + (count ? 'wrong' : 'right')
  const small = count ? 'nothing is merged' : notes.length ? `read-only and left alone: ${notes.join(', ')}` : ''
  const changed = result.changes.length ? `${plural(result.changes.length, 'change')}` : 'changes nothing'
  const words = make('p', '', count ? plural(count, 'problem') : `valid, ${changed}`, small && make('small', '', small))
  if (status.textContent !== words.textContent) status.replaceChildren(...words.childNodes) // a screen reader says it once
}

const nothing = () => [make('p', 'none', 'Nothing is merged while something is wrong.')]

function text(body, about) {
  if (!body) return nothing()
  return [make('div', 'head', make('span', '', about), copier('Copy', body.text)), block(body.text)]
}

// block is a text that can be scrolled by keyboard.
function block(text) {
  const pre = make('pre', '', text)
  pre.tabIndex = 0
  return pre
}

function audit(result) {
  if (!result.merged) return nothing()
  if (!result.changes.length) return [make('p', 'none', 'Nothing changes.')]
  const head = make('tr', '', ...['Path', 'Before', 'After'].map(name => header('col', '', name)))
  const rows = result.changes.map(change =>
    make('tr', '', header('row', '', change.path), make('td', '', value(change.old)), make('td', '', value(change.new))))
  return [make('table', 'audit', make('thead', '', head), make('tbody', '', ...rows))]
}

const value = v => v === null ? make('span', 'null', 'null') : make('span', '', JSON.stringify(v))

function answers(result, system) {
  if (!result.answers.length) return [make('p', 'none', 'Something is wrong with the stored record, so there is no answer.')]
  return result.answers.flatMap(answer => [
    make('div', 'head', make('b', '', String(answer.status)), make('span', '', answer.contentType),
      make('span', '', answer.name === 'vendor' ? `as ${system.vendor} words it` : 'as problem details, by Accept')),
    block(answer.body)])
}

function code(result) {
  return [['Go, the same with this library', 'Copy Go code', result.go], ['curl, against this service', 'Copy curl', result.curl]]
    .flatMap(([about, label, body]) => [make('div', 'head', make('span', '', about), copier(label, body)), block(body)])
}
