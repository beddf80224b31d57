import { button, header, make } from './dom.js'

const narrow = matchMedia('(max-width: 30rem)') // no room for the stored values

// memberTable shows each member in its three states, first those that are sent,
// with what is wrong under them.
export function memberTable(result, go) {
  const columns = { stored: !narrow.matches, after: result.merged !== null }
  const names = ['Member', columns.stored && 'Stored', 'Update', columns.after && 'After'].filter(Boolean)
  const sent = result.members.filter(member => member.state !== 'absent' || wrongWith(result, member).length)
  const absent = result.members.filter(member => !sent.includes(member))
  const body = members => members.flatMap(member => rows(member, wrongWith(result, member), columns, go))
  const heads = names.map(name => header('col', '', name))
  return make('table', 'members', make('colgroup', '', make('col')), make('thead', '', make('tr', '', ...heads)),
    make('tbody', '', ...body(sent)),
    make('tbody', 'rest', group(sent.length ? 'Not in the update' : 'Nothing is sent', names.length), ...body(absent)))
}

const wrongWith = (result, member) => result.update.problems.filter(problem => problem.member === member.name)

function group(words, columns) {
  const head = header('rowgroup', 'group', words)
  head.colSpan = columns
  return make('tr', '', head)
}

function rows(member, problems, columns, go) {
  const name = header('row', '', member.name, ...flags(member))
  const cells = [columns.stored && shown(member.stored), sent(member), columns.after && shown(member.after, member.change ? 'new' : '')]
    .filter(Boolean).map(content => make('td', '', content))
  const row = make('tr', problems.length ? 'bad' : member.change ? 'changed' : '', name, ...cells)
  return [row, ...problems.map(problem => {
    const why = make('td', '', button('', () => go('update', problem), `${problem.path}: ${problem.message}`))
    why.colSpan = cells.length + 1
    return make('tr', 'why', why)
  })]
}

function flags(member) {
  const words = [member.required && 'required', member.readOnly && 'read-only', member.secret && 'secret',
    !member.sendable && 'record only'].filter(Boolean)
  return words.length ? [' ', make('span', 'flag', words.join(', '))] : []
}

// shown is a value, or that there is none.
function shown(value, className) {
  if (value === undefined) return make('span', 'absent', '–')
  const text = make('span', value === 'null' ? 'null' : className, value)
  if (value.length > 20) text.title = value
  return text
}

function sent(member) {
  switch (member.state) {
    case 'absent': return make('span', 'absent', member.sendable ? 'absent' : '–')
    case 'wrong': return make('span', 'wrong-value', 'not readable')
    default: return shown(member.sent)
  }
}
