// Shows broken pages to pages.mjs, which hold something wrong for each thing that
// it judges, and fails if it overlooks one or finds anything on a sound page.
//
// Usage: node selftest.mjs
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const text = '<p>' + 'The report states the policies in force and the statistics of three calendar years. '.repeat(4) + '</p>'
const faint = (id) => `#${id} { color: #999; background: #aaa }`
const named = (...ids) => ids.map((id) => `<p id="${id}">Faint</p>`).join('')
const link = (name, more = '') => `<p><a href="#place" ${more}>${name}</a></p>`
const table = '<table><caption>Numbers</caption><tr><th scope="col">Year</th><th scope="col">Number</th></tr><tr><td>2025</td><td>1</td></tr></table>'
const contents = (to) => `<nav id="contents"><details open><summary>Contents</summary><a href="${to}">First</a></details></nav>`
const place = '<h2 id="place">Place</h2>'
const roomy = 'summary { min-height: 48px } nav a { display: inline-block; min-height: 24px }'
// ground is colors for both schemes, as a browser has none that axe-core reads.
const ground = ":root { background: #fff; color: #111 } a { color: #00c } @media (prefers-color-scheme: dark) { :root { background: #111; color: #eee } a { color: #9cf } } "

// page is a page with a style and a body.
function page(style, body, head = '') {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<meta name="color-scheme" content="light dark"><title>Page</title>${head}<style>${ground}${style}</style></head>` +
    `<body><main><h1>Page</h1>${text}${body}</main></body></html>`
}

// Each page with all that must be said of it.
const pages = [
  ['sound', page(roomy, contents('#place') + place + table), []],
  ['sight', page(
    `${faint('light')} @media (prefers-color-scheme: dark) { ${faint('dark')} } @media (max-width: 400px) { ${faint('phone')} }
     @media screen and (min-width: 700px) and (max-width: 790px) { ${faint('tablet')} } @media print { ${faint('paper')} } .wide { width: 500px }`,
    named('light', 'dark', 'phone', 'tablet', 'paper') + table.replace('<table', '<table role="none"') +
    '<div class="wide">Wide</div><img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">'),
  [/^1280 light: image-alt/m, /^1280 light: color-contrast.*#light$/m, /^1280 dark: color-contrast.*#dark$/m,
    /^768 light: color-contrast.*#tablet$/m, /^768 dark: color-contrast.*#tablet$/m, /^320 light: color-contrast.*#phone$/m,
    /^print: color-contrast.*#paper$/m, /^320 light: the page is \d+ px wider than its window/m, /^320: 1 of table are seen and 0 are told/m]],
  ['script', page('', '<script>console.error("broken")</script>', '<link rel="stylesheet" href="style.css">'),
    [/^console error: broken/m, /^request: file:.*style\.css/m, /^request failed: file:.*style\.css/m, /^without script: the page holds a script/m]],
  ['keys', page('#plain { outline: none } #away { position: absolute; left: 0; top: -999px } .lid { position: relative; top: -3em; height: 4em; background: #fff } summary { height: 30px }',
    link('Plain', 'id="plain"') + link('Away', 'id="away"') + link('Late') + link('Early', 'tabindex="1"') + contents('elsewhere.html') +
    link('Covered') + `<div class="lid"></div><a class="skip" href="#text">Skip</a><div id="text">${place}</div>`),
  [/^keys at 1280: a "Plain" does not show the focus/m, /^keys at 320: a "Away" has the focus out of sight/m,
    /^keys at 1280: a "Plain" has the focus out of order/m, /^keys at 1280: a "Covered" is covered by div\.lid/m,
    /^keys at 320: the skip link is not the first stop/m, /^keys at 1280: "Contents" is 30 px high/m,
    /^without script: a link of the contents leads nowhere/m]],
  ['trap', page('', link('First') + link('Second', 'onkeydown="event.preventDefault()"') + link('Third') + place),
    [/^keys at 1280: the keys reach 2 of 3 links/m, /^keys at 320: the keys reach 2 of 3 links/m]],
]

// judge returns what pages.mjs says of each file.
async function judge(files) {
  const script = fileURLToPath(new URL('pages.mjs', import.meta.url))
  const output = await new Promise((done) => execFile(process.execPath, [script, ...files], (_, out, err) => done(out + err)))
  return new Map(output.split(/^(?=ok|FAIL)/m).map((part) => {
    const [head, ...found] = part.split('\n')
    return [head.slice(5), found.map((line) => line.trim()).join('\n').trim()]
  }))
}

const folder = await mkdtemp(join(tmpdir(), 'pages-'))
const files = pages.map(([name]) => join(folder, `${name}.html`))
await Promise.all(pages.map(([, html], i) => writeFile(files[i], html)))
const said = await judge(files)
await rm(folder, { recursive: true })
const overlooked = pages.flatMap(([name, , wanted], i) => {
  const found = said.get(files[i])
  if (found === undefined) return [`${name}: it was not judged`]
  if (wanted.length === 0 && found !== '') return [`${name}: nothing is wrong with it, and found was:\n${found}`]
  return wanted.filter((want) => !want.test(found)).map((want) => `${name}: wanted ${want}, found:\n${found}`)
})
console.log([...overlooked, `${pages.length} pages, ${overlooked.length} things overlooked`].join('\n'))
process.exit(overlooked.length === 0 ? 0 : 1)
