// Keeps the preview up to date without losing the reader's place: when the
// server tells of a new version, the page in the frame and the panel beside it
// are compared with what they are now, and only what differs is replaced.
'use strict'

const frame = document.getElementById('frame')
const review = document.getElementById('review')
const status = document.getElementById('status')
const toggle = document.getElementById('toggle')
const narrow = window.matchMedia('(max-width: 59.99rem)')

const panel = () => document.getElementById('panel')
let events = null
let busy = false // an update is under way
let again = false // and another is to follow
let met = null // the document in the frame that arrive knows
let visiting = null // the anchor in the page that the frame was sent to, '' for its beginning

// sync makes the node like another one, and touches nothing that is like it. A
// part that the reader has opened or closed stays so.
function sync(node, like) {
  if (node.isEqualNode(like)) return
  if (node.nodeType !== Node.ELEMENT_NODE || node.nodeName !== like.nodeName || node.id !== like.id) {
    node.replaceWith(node.ownerDocument.adoptNode(like))
    return
  }
  syncAttributes(node, like)
  syncChildren(node, like)
}

function syncAttributes(node, like) {
  const kept = (name) => name === 'tabindex' || (name === 'open' && node.nodeName === 'DETAILS')
  for (const { name } of [...node.attributes]) {
    if (!like.hasAttribute(name) && !kept(name)) node.removeAttribute(name)
  }
  for (const { name, value } of [...like.attributes]) {
    if (node.getAttribute(name) !== value && !kept(name)) node.setAttribute(name, value)
  }
}

// syncChildren leaves alone what is alike from the beginning and from the end,
// so that a new paragraph moves nothing else.
function syncChildren(node, like) {
  const now = [...node.childNodes]
  const then = [...like.childNodes]
  let behind = null
  while (now.length && then.length && now[0].isEqualNode(then[0])) {
    now.shift()
    then.shift()
  }
  while (now.length && then.length && now.at(-1).isEqualNode(then.at(-1))) {
    behind = now.pop()
    then.pop()
  }
  now.forEach((child, i) => (i < then.length ? sync(child, then[i]) : child.remove()))
  for (const child of then.slice(now.length)) node.insertBefore(node.ownerDocument.adoptNode(child), behind)
}

// place remembers what stands in sight, and returns how to bring the first of it
// that is still there back to where it was.
function place(view) {
  if (view.scrollY === 0) return () => {}
  const seen = []
  for (const at of view.document.querySelectorAll('h2, h3, h4, h5, h6, p, li, tr, figure')) {
    const { top, height } = at.getBoundingClientRect()
    if (height > 0 && top >= 0 && top < view.innerHeight && !at.closest('nav')) seen.push({ at, top })
  }
  return () => {
    const first = seen.find(({ at }) => at.isConnected)
    if (first) view.scrollBy({ top: first.at.getBoundingClientRect().top - first.top, behavior: 'instant' })
  }
}

// syncPage brings the page in the frame up to date. A page with another style
// is loaded anew, because the old page would not let it in.
function syncPage(html) {
  const view = frame.contentWindow
  const doc = view.document
  const [sheet, style] = html.match(/<style>([^]*?)<\/style>/) ?? ['', '']
  if (style !== (doc.querySelector('style')?.textContent ?? '')) return view.location.reload()
  const like = new DOMParser().parseFromString(html.replace(sheet, ''), 'text/html')
  const back = place(view)
  doc.title = like.title
  syncAttributes(doc.body, like.body)
  syncChildren(doc.body, like.body)
  back()
}

// shown is the address of the page in the frame, empty if it is none of ours.
function shown() {
  try {
    return frame.contentWindow.location.pathname.replace(/\/$/, '/index.html')
  } catch {
    return ''
  }
}

async function text(address) {
  const answer = await fetch(address)
  return { ok: answer.ok, text: await answer.text() }
}

// update brings the page and the panel up to date, and once more if something
// has changed meanwhile.
async function update() {
  again = true
  if (busy) return
  busy = true
  try {
    while (again) {
      again = false
      await fetchBoth()
    }
  } catch {
    say('The preview does not answer. Start clery serve again.')
  } finally {
    busy = false
  }
}

async function fetchBoth() {
  const at = shown()
  const [page, beside] = await Promise.all([text(at || '/none'), text('/panel?page=' + encodeURIComponent(at))])
  if (!beside.ok) throw new Error(beside.text)
  if (shown() !== at) {
    again = true
    return
  }
  syncPanel(beside.text)
  if (at !== panel().dataset.page) frame.contentWindow.location.replace(panel().dataset.page)
  else if (page.ok) syncPage(page.text)
  reading()
}

function syncPanel(html) {
  const like = new DOMParser().parseFromString(html, 'text/html').getElementById('panel')
  const reading = document.getElementById('reading')
  like.querySelector('#reading')?.replaceWith(reading.cloneNode(true)) // the script's own part
  sync(panel(), like)
  const { errors } = panel().dataset
  document.body.classList.toggle('old', document.getElementById('notice') !== null)
  document.title = (errors === '0' ? '' : `(${errors}) `) + document.title.replace(/^\(\d+\) /, '')
  say(standing())
}

// standing is what the bar says of the repository.
const standing = () => (document.getElementById('notice') ? 'Not up to date. ' : '') + panel().dataset.summary

function say(words) {
  if (status.textContent !== words) status.textContent = words
}

// reading says which section stands at the top of the frame, and where it is
// written.
function reading() {
  const box = document.getElementById('reading')
  if (!box) return
  const doc = frame.contentDocument
  let last = null
  for (const at of JSON.parse(panel().dataset.places || '[]')) {
    const heading = doc?.getElementById(at.anchor)
    if (!heading) continue
    if (heading.getBoundingClientRect().top > frame.clientHeight / 3) break
    last = at
  }
  box.hidden = !last
  if (!last) return
  const link = document.getElementById('reading-place')
  const edit = document.getElementById('reading-edit')
  link.textContent = last.title
  link.href = shown() + '#' + last.anchor
  edit.hidden = !last.edit
  if (last.edit) edit.href = last.edit
  document.getElementById('reading-source').textContent = `${last.path}, line ${last.line}`
}

// visit moves the focus to what a link of the panel leads to, so that the keys
// go on from there.
function visit(anchor) {
  if (narrow.matches) fold(true)
  frame.focus({ preventScroll: true })
  const place = anchor && frame.contentDocument.getElementById(decodeURIComponent(anchor))
  if (!place) return
  const at = place.matches('section') ? (place.querySelector('h2, h3, h4, h5, h6, [role="heading"]') ?? place) : place
  at.tabIndex = -1
  at.focus({ preventScroll: true })
  place.scrollIntoView()
}

function fold(folded) {
  document.body.classList.toggle('folded', folded)
  toggle.setAttribute('aria-expanded', String(!folded))
}

// outside opens what is no page of the preview in a window of its own.
function outside(event) {
  const link = event.target.closest?.('a[href]')
  if (!link || event.defaultPrevented) return
  const inside = link.origin === location.origin && /(\.html|\/)$/.test(link.pathname)
  if (inside || !/^https?:$/.test(link.protocol)) return
  event.preventDefault()
  window.open(link.href, '_blank', 'noopener')
}

// arrive gets to know a page that the frame has loaded.
function arrive() {
  const at = shown()
  if (!at.startsWith('/') || met === frame.contentDocument) return
  const view = frame.contentWindow
  met = view.document
  met.documentElement.style.overflowAnchor = 'none' // its place is kept here
  met.addEventListener('click', outside)
  let waiting = false
  view.addEventListener('scroll', () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      reading()
    })
  }, { passive: true })
  if (at !== panel().dataset.page) update()
  if (visiting !== null) visit(visiting)
  visiting = null
  reading()
}

// listen follows the versions while anybody sees the page: a browser keeps only
// a few connections to one address.
function listen() {
  if (document.hidden) {
    events?.close()
    events = null
    return
  }
  if (events) return
  events = new EventSource('/events')
  events.onmessage = ({ data }) => (data === panel().dataset.version ? say(standing()) : update())
  events.onerror = () => say('The preview has ended. Start clery serve again.')
}

review.addEventListener('click', (event) => {
  const link = event.target.closest('a[target="page"]')
  if (!link) return
  const anchor = link.hash.slice(1)
  if (link.pathname === shown()) setTimeout(() => visit(anchor))
  else visiting = anchor
})
toggle.addEventListener('click', () => fold(toggle.getAttribute('aria-expanded') === 'true'))
document.addEventListener('visibilitychange', listen)
frame.addEventListener('load', arrive)
if (narrow.matches) fold(true)
if (frame.contentDocument?.readyState === 'complete') arrive()
listen()
