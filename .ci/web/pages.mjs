// Opens the published pages in Chromium, straight from the disk, and fails on
// anything a reader would stumble over: a violation of WCAG 2.2 level AA that
// axe-core finds at three widths and in both color schemes, a page wider than
// its window, a table that stops being one on a phone, a key that leads astray,
// a page that needs a script, a message on the console, a request for anything
// but the page itself.
//
// Usage: node pages.mjs PAGE.html...
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { keyboard, withoutScript } from './walks.mjs'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const args = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--no-first-run',
]
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const colors = ['color-contrast', 'link-in-text-block'] // the rules that a color scheme can break
const widths = [1280, 768, 320] // CSS pixels; 320 is that of WCAG 1.4.10, Reflow
const height = 900
const atOnce = 2 // pages

const require = createRequire(import.meta.url)
const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8')

// open loads a page in a window of its own and collects what it complains of.
async function open(browser, file, options = {}) {
  const context = await browser.newContext({ viewport: { width: widths[0], height }, ...options })
  const page = await context.newPage()
  const complaints = []
  page.on('console', (m) => complaints.push(`console ${m.type()}: ${m.text()}`))
  page.on('pageerror', (e) => complaints.push(`script error: ${e.message}`))
  page.on('requestfailed', (r) => complaints.push(`request failed: ${r.url()}`))
  const url = pathToFileURL(file).href
  page.on('request', (r) => {
    if (r.url() !== url && !r.url().startsWith('data:')) complaints.push(`request: ${r.url()}`)
  })
  await page.goto(url, { waitUntil: 'load' })
  return { context, page, complaints }
}

// accessibility lists what axe-core finds on a page, a line for each element.
// What axe leaves to a person's judgment is not counted.
async function accessibility(page, runOnly, without = []) {
  const options = { runOnly, resultTypes: ['violations'], rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])) }
  const { violations, passes } = await page.evaluate((o) => window.axe.run(o), options)
  if (passes.length === 0) return ['axe-core tried nothing']
  return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${v.help}: ${n.target.join(' ')}`))
}

// overflow says by how much a page is wider than its window.
async function overflow(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  return wide > 0 ? [`the page is ${wide} px wider than its window`] : []
}

// tables compares the tables of a page with those that assistive technology is
// told of: a browser may forget that a table is one when its rows are blocks.
async function tables(context, page) {
  const shown = await page.evaluate(() => {
    const count = (selector) => [...document.querySelectorAll(selector)].filter((e) => e.getClientRects().length > 0).length
    return { table: count('table'), row: count('tr'), cell: count('td'), heading: count('th') }
  })
  const session = await context.newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const told = (...roles) => nodes.filter((n) => !n.ignored && roles.includes(n.role?.value)).length
  const heard = { table: told('table'), row: told('row'), cell: told('cell', 'gridcell'), heading: told('columnheader', 'rowheader') }
  return Object.keys(shown).filter((k) => shown[k] !== heard[k]).map((k) => `${shown[k]} of ${k} are seen and ${heard[k]} are told`)
}

// look judges a page at every width, in both schemes and for print.
async function look(browser, file) {
  const { context, page, complaints } = await open(browser, file)
  await page.evaluate(axe)
  const found = []
  const add = (view, list) => found.push(...list.map((f) => `${view}: ${f}`))
  for (const width of widths) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: 'light' })
    add(`${width} light`, [...(await accessibility(page, tags)), ...(await overflow(page))])
    await page.emulateMedia({ colorScheme: 'dark' })
    add(`${width} dark`, await accessibility(page, colors))
  }
  add(`${widths.at(-1)}`, await tables(context, page))
  await page.setViewportSize({ width: 800, height })
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  add('print', await accessibility(page, tags, ['target-size'])) // paper is not touched
  await context.close()
  return [...found, ...complaints]
}

// check judges one page and walks through it.
async function check(browser, file) {
  const found = await look(browser, file)
  for (const width of [widths[0], widths.at(-1)]) {
    const { context, page, complaints } = await open(browser, file, { viewport: { width, height } })
    found.push(...[...(await keyboard(page)), ...complaints].map((f) => `keys at ${width}: ${f}`))
    await context.close()
  }
  const { context, page } = await open(browser, file, { javaScriptEnabled: false })
  found.push(...(await withoutScript(page)).map((f) => `without script: ${f}`))
  await context.close()
  return found
}

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('usage: node pages.mjs PAGE.html...')
  process.exit(2)
}
let failed = 0
const browser = await chromium.launch({ executablePath, args })
const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
const waiting = files.map((_, i) => i).sort((a, b) => sizes[b] - sizes[a]).map((i) => files[i]) // so that none is long alone
async function work() {
  for (let file = waiting.shift(); file; file = waiting.shift()) {
    const found = await check(browser, resolve(file))
    failed += found.length
    console.log([`${found.length === 0 ? 'ok  ' : 'FAIL'} ${file}`, ...found.map((f) => `     ${f}`)].join('\n'))
  }
}
await Promise.all(Array.from({ length: atOnce }, work))
await browser.close()
process.exit(failed === 0 ? 0 : 1)
