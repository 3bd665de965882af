// Walks through an open page as people do who use no mouse or no scripts.

const standingAlone = 44 // CSS pixels, least height of a control that stands alone
const most = 20 // findings of one walk that are told

// watch makes the page judge every element that gets the focus: whether it
// stands behind the one before, is marked, in sight, and not covered.
function watch() {
  window.walk = { stops: 0, found: [], last: null }
  document.addEventListener('focusin', ({ target }) => {
    const name = `${target.tagName.toLowerCase()} "${target.textContent.trim().slice(0, 40)}"`
    const say = (what) => window.walk.found.push(`${name} ${what}`)
    const { last } = window.walk
    if (last && !(last.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING)) say('has the focus out of order')
    window.walk.last = target
    window.walk.stops++
    const style = getComputedStyle(target)
    if (style.outlineStyle === 'none' || (style.outlineStyle !== 'auto' && parseFloat(style.outlineWidth) < 2)) say('does not show the focus')
    const box = target.getClientRects()[0]
    if (!box || box.width === 0 || box.bottom <= 0 || box.top >= innerHeight) return say('has the focus out of sight')
    if (target.getBoundingClientRect().height > innerHeight) return
    const at = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, innerHeight - box.top - 1))
    if (at && !target.contains(at) && !at.contains(target)) say(`is covered by ${at.tagName.toLowerCase()}.${at.className}`)
  })
}

// stops counts what the keys must reach.
function stops() {
  return [...document.querySelectorAll('a[href], summary, button, input, select, textarea, [tabindex="0"]')]
    .filter((e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden').length
}

// keyboard goes through the page with the tabulator key and follows the link
// that skips the contents.
export async function keyboard(page) {
  const wanted = await page.evaluate(stops)
  await page.evaluate(watch)
  await tab(page, wanted)
  const { reached, found } = await page.evaluate(() => ({ reached: window.walk.stops, found: window.walk.found }))
  if (reached !== wanted) found.push(`the keys reach ${reached} of ${wanted} links and controls`)
  return [...found.slice(0, most), ...(await skip(page)), ...(await small(page))]
}

// tab presses the tabulator key several times, without waiting each time that the
// browser says so: a page has up to a thousand links.
async function tab(page, times) {
  const session = await page.context().newCDPSession(page)
  const key = { type: 'rawKeyDown', key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 }
  await Promise.all(Array.from({ length: times }, () => session.send('Input.dispatchKeyEvent', key)))
  await session.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' })
  await session.detach()
}

// skip follows the skip link of a page that has one.
async function skip(page) {
  if ((await page.locator('a.skip').count()) === 0) return []
  await page.reload()
  await page.keyboard.press('Tab')
  const first = await page.evaluate(() => document.activeElement.className)
  if (first !== 'skip') return ['the skip link is not the first stop']
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const before = await page.evaluate(() => {
    const text = document.getElementById('text')
    const at = document.activeElement
    if (at === document.body || at.className === 'skip') return false // nothing behind it can have the focus
    return !text.contains(at) && !(text.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING)
  })
  return before ? ['the skip link does not lead behind the contents'] : []
}

// small lists the controls that stand alone and are too small for a finger.
async function small(page) {
  return page.evaluate((least) => [...document.querySelectorAll('.skip, summary')]
    .map((e) => [e.textContent, e.getBoundingClientRect().height])
    .filter(([, height]) => height < least)
    .map(([text, height]) => `"${text}" is ${height} px high and stands alone`), standingAlone)
}

// withoutScript reads the page with scripts switched off: all of its text is
// there, and its contents open, close and lead to their places.
export async function withoutScript(page) {
  const found = []
  if ((await page.locator('script').count()) > 0) found.push('the page holds a script')
  const text = (await page.locator('body').innerText()).length
  if (text < 200) found.push(`the page shows only ${text} characters`)
  const contents = page.locator('nav details')
  if ((await contents.count()) === 0) return found
  const link = page.locator('nav a').first()
  const place = page.url() + (await link.getAttribute('href'))
  await link.click()
  if (page.url() !== place) return [...found, 'a link of the contents leads nowhere']
  await page.locator('nav summary').click()
  if (await link.isVisible()) found.push('the contents cannot be folded')
  return found
}
