// Elements are made from texts, never from markup: what a person types stays
// text.

// make makes an element with a class and content: texts and elements.
export function make(name, className, ...content) {
  const element = document.createElement(name)
  if (className) element.className = className
  element.append(...content.filter(part => part !== undefined && part !== null && part !== ''))
  return element
}

// button makes a button that does something.
export function button(className, onClick, ...content) {
  const element = make('button', className, ...content)
  element.type = 'button'
  element.addEventListener('click', onClick)
  return element
}

// header makes the head of a column or of a row.
export function header(scope, className, ...content) {
  const cell = make('th', className, ...content)
  cell.scope = scope
  return cell
}
