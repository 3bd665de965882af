// Edits a report while Chromium shows its preview, as a person would: saves,
// breaks and mends files, goes through the panel with the keys, and fails on
// whatever that person would stumble over.
//
// Usage: node serve.mjs CLERY REPOSITORY
// The repository is changed: it must be a copy.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const args = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--no-first-run',
]
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const views = [[1280, 900], [768, 900], [320, 640]] // CSS pixels
const saves = 10
const soon = 10_000 // milliseconds until a change must show

const [program, repository] = process.argv.slice(2)
if (!repository) {
  console.error('usage: node serve.mjs CLERY REPOSITORY')
  process.exit(2)
}
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const policy = join(repository, 'policies', 'reporting.md')
const configuration = join(repository, 'site', 'report.yaml')
const first = '## How to report a crime or an emergency'

const found = []
const expect = (holds, what) => holds || found.push(what)

// start runs the preview on a free port and returns its address.
async function start() {
  const server = spawn(program, ['serve', repository, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(server.stdout, 'data')
  return { server, address: line.toString().trim() }
}

// edit replaces words in a file as an editor saves it: beside it, then in its
// place.
async function edit(name, from, to) {
  const text = await readFile(name, 'utf8')
  if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`)
  await writeFile(name + '~', text.replace(from, to))
  await rename(name + '~', name)
}

async function open(browser, address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(soon)
  page.on('console', (m) => found.push(`console ${m.type()}: ${m.text()}`))
  page.on('pageerror', (e) => found.push(`script error: ${e.message}`))
  await page.goto(address)
  await report(page).locator('h1').waitFor()
  return { context, page }
}

const report = (page) => page.frameLocator('#frame')
const inFrame = (page, run, argument) => page.frame({ name: 'page' }).evaluate(run, argument)

// accessibility looks at the preview at every width and in both schemes. The
// page in the frame is looked at where it is published.
async function accessibility(page, state) {
  await page.evaluate(axe)
  for (const [width, height] of views) {
    await page.setViewportSize({ width, height })
    if ((await page.locator('#toggle').getAttribute('aria-expanded')) === 'false') await page.locator('#toggle').click()
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await page.evaluate((o) => window.axe.run(document, o), { runOnly: tags, resultTypes: ['violations'], iframes: false })
      for (const v of violations) found.push(`${state} at ${width} ${colorScheme}: ${v.id}: ${v.nodes.map((n) => n.target).join(', ')}`)
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wide <= 0, `${state}: the preview is ${wide} px wider than a window of ${width}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 900 })
}

// saving writes above what is read: the words show, and the reader's place, the
// closed contents and the page itself stay.
async function saving(page) {
  await report(page).locator('nav summary').click()
  await inFrame(page, () => {
    window.same = true
    document.getElementById('whom-to-tell').scrollIntoView()
    window.scrollBy(0, -200)
  })
  const top = () => inFrame(page, () => document.getElementById('whom-to-tell').getBoundingClientRect().top)
  const before = await top()
  await page.locator('#reading-source', { hasText: 'policies/reporting.md' }).waitFor()
  const times = []
  for (let i = 1; i <= saves; i++) {
    const shows = inFrame(page, (words) => new Promise((resolve) => {
      const look = () => (document.body.textContent.includes(words) ? resolve() : requestAnimationFrame(look))
      look()
    }), `Save number ${i}.`)
    await page.waitForTimeout(100)
    const began = performance.now()
    await edit(policy, first, `Save number ${i}. It is a paragraph of its own.\n\n${first}`)
    await shows
    times.push(performance.now() - began)
  }
  expect(Math.abs((await top()) - before) < 2, `the reader's place moved from ${before} to ${await top()}`)
  expect(await inFrame(page, () => window.same), 'the page was loaded anew')
  expect(!(await inFrame(page, () => document.querySelector('nav details').open)), 'the contents opened by themselves')
  times.sort((a, b) => a - b)
  const [least, middle, most] = [times[0], times[saves / 2], times.at(-1)].map((t) => t.toFixed(0))
  console.log(`     from save to sight: ${least} ms at least, ${middle} ms in the middle, ${most} ms at most`)
}

// storm saves many times within a moment and leaves a file half written for a
// while: only the last words count.
async function storm(page) {
  const text = await readFile(policy, 'utf8')
  for (let i = 0; i < saves; i++) await writeFile(policy, text.replace(first, `Storm ${i}\n\n${first}`))
  await writeFile(policy, text.slice(0, text.indexOf(first)))
  await writeFile(policy, text.replace(first, `After the storm\n\n${first}`))
  await report(page).getByText('After the storm').waitFor()
}

// breaking makes a file unreadable and mends it: the last good page stays, is
// marked, and comes back to life.
async function breaking(page, name, from, to) {
  const good = await readFile(name, 'utf8')
  const notice = page.locator('#notice')
  await edit(name, from, to)
  await notice.waitFor()
  await page.locator('.findings .error').first().waitFor()
  expect((await notice.innerText()).includes('last good'), 'the page is not marked as the last good one')
  expect((await page.locator('#status').innerText()).includes('error'), 'the status does not speak of an error')
  expect(await report(page).getByText('After the storm').isVisible(), 'the last good page is gone')
  await accessibility(page, 'broken')
  await writeFile(name, good)
  await notice.waitFor({ state: 'detached' })
  await page.locator('#status', { hasText: 'Nothing was found' }).waitFor()
}

// deleting takes a file away and puts it back.
async function deleting(page) {
  const good = await readFile(policy, 'utf8')
  await rm(policy)
  await page.locator('.findings .error').first().waitFor()
  await writeFile(policy, good)
  await page.locator('#status', { hasText: 'Nothing was found' }).waitFor()
}

// focused is what has the focus, in the preview or in its frame.
async function focused(page) {
  const tell = () => ({ id: document.activeElement.id, text: document.activeElement.textContent.trim().slice(0, 60) })
  const outer = await page.evaluate(tell)
  return outer.id === 'frame' ? { ...(await inFrame(page, tell)), framed: true } : outer
}

// press presses a key until something has the focus.
async function press(page, key, wanted, most = 60) {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press(key)
    const at = await focused(page)
    if (wanted(at)) return at
  }
  found.push(`${key} does not reach what ${wanted} looks for`)
  return null
}

// keyboard goes to a finding and from there to its heading in the page, folds
// the panel and opens it again.
async function keyboard(page) {
  await edit(policy, '## Whom to tell {cite="668.46(b)(2)(iii)"}', '## Whom to tell')
  await page.locator('.findings .error').first().waitFor()
  await accessibility(page, 'findings')
  await page.reload()
  await report(page).locator('h1').waitFor()
  await page.keyboard.press('Tab')
  expect((await focused(page)).text === 'Skip to the page', 'the skip link is not the first stop')
  await press(page, 'Tab', (at) => at.id === 'toggle')
  await page.keyboard.press('Enter')
  expect(await page.locator('#review').isHidden(), 'the panel does not fold')
  await page.keyboard.press('Enter')
  expect(await page.locator('#review').isVisible(), 'the panel does not open')
  const link = page.locator('.findings a[target="page"]').first()
  const heading = await link.innerText()
  await press(page, 'Tab', (at) => at.text === heading)
  await page.keyboard.press('Enter')
  await page.waitForTimeout(300)
  const at = await focused(page)
  expect(at.framed && at.text.includes(heading), `the link of a finding leads the focus to ${JSON.stringify(at)}`)
  const box = await inFrame(page, () => document.activeElement.getBoundingClientRect().top)
  expect(box >= 0 && box < 850, `the heading of a finding stands at ${box}`)
  await edit(policy, '## Whom to tell', '## Whom to tell {cite="668.46(b)(2)(iii)"}')
  await page.locator('#status', { hasText: 'Nothing was found' }).waitFor()
}

// pages goes through the other pages of the preview.
async function pages(page) {
  for (const name of ['Landing page', 'Notice', 'Gap report', 'Crosswalk', 'Report']) {
    await page.getByRole('link', { name, exact: true }).click()
    await page.locator('.pages a[aria-current="page"]', { hasText: name }).waitFor()
    await report(page).locator('h1').waitFor()
  }
  const pdf = await page.request.get(new URL('/report.pdf', page.url()).href)
  expect(pdf.ok() && (await pdf.body()).subarray(0, 5).toString() === '%PDF-', 'there is no PDF')
}

const { server, address } = await start()
const browser = await chromium.launch({ executablePath, args })
try {
  const { context, page } = await open(browser, address)
  await accessibility(page, 'clean')
  await saving(page)
  await storm(page)
  await breaking(page, policy, 'status: adopted', 'status: [adopted')
  await breaking(page, configuration, 'edition: 2026', 'edition: [2026')
  await deleting(page)
  await keyboard(page)
  await pages(page)
  const phone = await open(browser, address, { viewport: { width: 320, height: 640 } })
  expect(await phone.page.locator('#review').isHidden(), 'the panel covers the page of a phone')
  await phone.context.close()
  server.kill('SIGINT')
  const [code] = await once(server, 'exit')
  expect(code === 0, `the preview ends with ${code}`)
  await page.locator('#status', { hasText: 'has ended' }).waitFor()
  await context.close()
} catch (error) {
  found.push(error.stack)
}
await browser.close()
server.kill()
const ignored = /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|503 \(Service/
const told = [...new Set(found.filter((f) => !ignored.test(f)))]
console.log([`${told.length === 0 ? 'ok  ' : 'FAIL'} the preview`, ...told.map((f) => `     ${f}`)].join('\n'))
process.exit(told.length === 0 ? 0 : 1)
