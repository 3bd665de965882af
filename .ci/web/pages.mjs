// Opens the published pages in Chromium, straight from the disk, and fails on
// anything a reader would stumble over: a violation of WCAG 2.2 level AA that
// axe-core finds, a message on the console, a request for anything but the page
// itself, a page wider than a small phone.
//
// Usage: node pages.mjs PAGE.html...
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const args = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--no-first-run',
]
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const views = [
  { name: 'wide', width: 1280, colorScheme: 'light' },
  { name: 'narrow', width: 390, colorScheme: 'light' },
  { name: 'dark', width: 1280, colorScheme: 'dark' },
  { name: 'print', width: 800, colorScheme: 'light', media: 'print', without: ['target-size'] }, // paper is not touched
]
const smallest = 320 // CSS pixels: WCAG 1.4.10, Reflow

const require = createRequire(import.meta.url)
const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8')

// open loads a page in a window of its own and collects what it complains of.
async function open(browser, file, view) {
  const context = await browser.newContext({
    viewport: { width: view.width, height: 900 },
    colorScheme: view.colorScheme,
  })
  const page = await context.newPage()
  const complaints = []
  page.on('console', (m) => complaints.push(`console ${m.type()}: ${m.text()}`))
  page.on('pageerror', (e) => complaints.push(`script error: ${e.message}`))
  page.on('requestfailed', (r) => complaints.push(`request failed: ${r.url()}`))
  const url = pathToFileURL(file).href
  page.on('request', (r) => {
    if (r.url() !== url && !r.url().startsWith('data:')) complaints.push(`request: ${r.url()}`)
  })
  if (view.media) await page.emulateMedia({ media: view.media })
  await page.goto(url, { waitUntil: 'load' })
  return { context, page, complaints }
}

// accessibility lists what axe-core finds on a page, a line for each element.
// What axe leaves to a person's judgment is not counted.
async function accessibility(page, without = []) {
  await page.evaluate(axe)
  const options = { runOnly: tags, rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])) }
  const { violations, passes } = await page.evaluate((o) => window.axe.run(o), options)
  if (passes.length === 0) return ['axe-core tried nothing']
  return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${v.help}: ${n.target.join(' ')}`))
}

// overflow says by how much a page is wider than its window.
async function overflow(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  return wide > 0 ? [`the page is ${wide} px wider than a window of ${smallest} px`] : []
}

async function check(browser, file) {
  const found = []
  for (const view of views) {
    const { context, page, complaints } = await open(browser, file, view)
    found.push(...[...(await accessibility(page, view.without)), ...complaints].map((f) => `${view.name}: ${f}`))
    await context.close()
  }
  const { context, page } = await open(browser, file, { width: smallest, colorScheme: 'light' })
  found.push(...(await overflow(page)))
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
for (const file of files) {
  const found = await check(browser, resolve(file))
  failed += found.length
  console.log(`${found.length === 0 ? 'ok  ' : 'FAIL'} ${file}`)
  for (const f of found) console.log(`     ${f}`)
}
await browser.close()
process.exit(failed === 0 ? 0 : 1)
