import { copy, say } from './copy.js'
import { make } from './dom.js'
import { Editor } from './editor.js'
import * as link from './link.js'
import { show } from './results.js'
import { choose, tabs } from './tabs.js'

const at = id => document.getElementById(id)
const names = { 'application/json': 'JSON', 'application/xml': 'XML', 'application/x-www-form-urlencoded': 'form' }
const json = 'application/json'
const pause = 120 // milliseconds without a key before the server is asked

let systems = []
let system // the one that is chosen
let fragment = '' // that this page has set
let unshared = [] // the texts that stay out of it
let asked = 0 // the number of the last question
const kept = new Map() // the states of the other systems
const editors = {}

// state is what a link holds, but for the secrets.
const state = () => ({
  system: system.name, whole: document.querySelector('[name=whole]:checked').value === 'whole',
  update: { format: at('update-format').value, text: editors.update.text },
  record: { format: at('record-format').value, text: editors.record.text },
})

// first is what a system starts with.
const first = chosen => ({
  system: chosen.name, whole: false,
  update: { format: json, text: chosen.samples.change },
  record: { format: json, text: chosen.samples.record },
})

// use shows a state.
function use(next) {
  system = systems.find(one => one.name === next.system) ?? systems[0]
  const tab = at('system-' + system.name)
  choose(at('systems'), tab)
  at('work').setAttribute('aria-labelledby', tab.id)
  document.querySelector(`[name=whole][value=${next.whole ? 'whole' : 'part'}]`).checked = true
  for (const side of ['update', 'record']) {
    const formats = at(side + '-format')
    formats.replaceChildren(...system.formats.map(format => {
      const option = make('option', '', names[format])
      option.value = format
      return option
    }))
    formats.value = system.formats.includes(next[side].format) ? next[side].format : json
    formats.dataset.shown = formats.value
    editors[side].text = next[side].text
  }
  return ask()
}

// ask asks the server what it makes of the state, and shows it if nothing was
// typed since.
async function ask() {
  clearTimeout(timer)
  const question = ++asked
  const now = state()
  let result
  try {
    const answer = await fetch('preview/' + now.system, { method: 'POST', headers: { 'Content-Type': json }, body: JSON.stringify(now) })
    if (!answer.ok) throw new Error(answer.status === 413 ? 'The texts are too long for this page' : '')
    result = await answer.json()
  } catch (error) {
    if (question === asked) say(error.message.startsWith('The ') ? error.message : 'The server does not answer')
    return null
  }
  if (question !== asked) return null
  for (const side of ['update', 'record']) editors[side].mark(result[side].problems)
  show(result, system, (side, problem) => editors[side].go(problem))
  await share(now, result)
  return question === asked ? result : null
}

let timer

const soon = () => {
  clearTimeout(timer)
  asked++ // an answer under way is about another text
  timer = setTimeout(ask, pause)
}

// share puts the state into the address. A text in which the server cannot tell
// what is secret stays out of it.
async function share(now, result) {
  const shared = { ...now }
  for (const side of ['update', 'record']) shared[side] = { ...now[side], text: result[side].share ?? '' }
  unshared = [['update', 'the update'], ['record', 'the record']].filter(([side]) => result[side].share === null).map(([, name]) => name)
  fragment = await link.write(shared)
  history.replaceState(null, '', fragment)
}

// without names the texts that are not in the link.
const without = () => unshared.length ? `, and without ${unshared.join(' and ')}: it cannot be told what is secret there` : ''

// convert writes a text in another format, as far as it can be read.
async function convert(side, format) {
  const chosen = at(side + '-format')
  chosen.value = chosen.dataset.shown // the format of the text as it is
  const result = await ask()
  if (!result) return null // what is typed meanwhile stays
  const text = result[side].as[format]
  if (text === undefined) {
    say('Kept as it is: not all of it can be read')
    return result
  }
  editors[side].text = text
  chosen.value = chosen.dataset.shown = format
  return ask()
}

// sample puts a sample into an editor, in the format that is chosen there.
async function sample(side, name) {
  const format = at(side + '-format').value
  editors[side].text = name === 'empty' ? '{}' : system.samples[name]
  at(side + '-format').value = json
  at(side + '-format').dataset.shown = json
  if (side === 'update') document.querySelector(`[name=whole][value=${name === 'documented' ? 'whole' : 'part'}]`).checked = true
  return format === json ? ask() : convert(side, format)
}

function listen() {
  tabs(at('systems'), tab => {
    kept.set(system.name, state())
    const chosen = systems.find(one => 'system-' + one.name === tab.id)
    use(kept.get(chosen.name) ?? first(chosen))
  })
  tabs(at('views'), () => {})
  choose(at('views'), at('tab-members'))
  document.querySelectorAll('[name=whole]').forEach(choice => choice.addEventListener('change', ask))
  for (const side of ['update', 'record']) {
    editors[side] = new Editor(at(side), side + '-title', soon)
    at(side + '-format').addEventListener('change', event => convert(side, event.target.value))
    at(side + '-sample').addEventListener('change', event => {
      sample(side, event.target.value)
      event.target.value = ''
    })
  }
  at('link').addEventListener('click', async () => {
    if (await ask()) copy(location.href, 'a link without secrets' + without()) // of what is typed by now
  })
  addEventListener('hashchange', async () => {
    const next = location.hash !== fragment && await linked()
    if (next) use(next)
  })
}

// linked is the state in the address. It says so where there is something else.
async function linked() {
  if (location.hash.length < 2) return null
  const next = await link.read(location.hash)
  if (isState(next)) return next
  say('The link cannot be read. This is the page without it.', 10000)
  return null
}

// isState reports whether a link holds a state of this page.
function isState(next) {
  const { formats } = systems.find(one => one.name === next?.system) ?? {}
  return !!formats && ['update', 'record'].every(side => typeof next[side]?.text === 'string' && formats.includes(next[side].format))
}

async function start() {
  systems = await (await fetch('preview')).json()
  at('systems').replaceChildren(...systems.map(one => {
    const tab = make('button', '', make('span', 'name', one.name), make('span', 'vendor', one.vendor))
    Object.assign(tab, { type: 'button', id: 'system-' + one.name })
    tab.setAttribute('role', 'tab')
    tab.setAttribute('aria-controls', 'work')
    return tab
  }))
  listen()
  use(await linked() ?? first(systems[0]))
}

start()
