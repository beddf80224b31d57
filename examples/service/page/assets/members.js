import { button, make } from './dom.js'

let onlySent = false

// memberTable shows each member in its three states, and what is wrong with it
// under it.
export function memberTable(result, go) {
  const body = make('tbody')
  const box = make('input')
  box.type = 'checkbox'
  box.checked = onlySent
  const fill = () => body.replaceChildren(...result.members
    .filter(member => !onlySent || member.state !== 'absent' || wrongWith(result, member).length)
    .flatMap(member => rows(member, wrongWith(result, member), go)))
  box.addEventListener('change', () => {
    onlySent = box.checked
    fill()
  })
  fill()
  const head = make('tr', '', make('th', '', 'Member'), make('th', 'stored', 'Stored'), make('th', '', 'Update'), make('th', '', 'After'))
  const table = make('table', 'members', make('colgroup', '', make('col')), make('thead', '', head), body)
  const label = make('label', '', box, ' only what is sent')
  return make('div', '', make('div', 'head', make('span', '', 'Absent, null and a value are three things.'), label), table)
}

const wrongWith = (result, member) => result.update.problems.filter(problem => problem.member === member.name)

function rows(member, problems, go) {
  const name = make('th', '', member.name, ...flags(member))
  name.scope = 'row'
  const row = make('tr', problems.length ? 'bad' : member.change ? 'changed' : '', name,
    cell('stored', shown(member.stored)), cell('', sent(member)), cell('', shown(member.after, member.change ? 'new' : '')))
  return [row, ...problems.map(problem => {
    const why = make('td', '', button('', () => go('update', problem), `${problem.path}: ${problem.message}`))
    why.colSpan = 4
    return make('tr', 'why', why)
  })]
}

const cell = (className, content) => make('td', className, make('span', 'clip', content))

function flags(member) {
  const words = [member.required && 'required', member.readOnly && 'read-only', member.secret && 'secret',
    !member.sendable && 'record only'].filter(Boolean)
  return words.length ? [make('span', 'flag', words.join(', '))] : []
}

// shown is a value, or that there is none.
function shown(value, className) {
  if (value === undefined) return make('span', 'absent', '–')
  return make('span', value === 'null' ? 'null' : className, value)
}

function sent(member) {
  switch (member.state) {
    case 'absent': return make('span', 'absent', member.sendable ? 'absent' : '–')
    case 'wrong': return make('span', 'wrong-value', 'not readable')
    default: return shown(member.sent)
  }
}
