/** Every rule of what is answered, without a socket. */
import { describe, expect, it } from 'vitest'
import { type DevResponse, respond, type DevServerState } from '../../src/dev/respond.ts'
import type { DevRequest } from '../../src/dev/request-access.ts'

const page = '<!doctype html><html><head><title>A</title></head><body></body></html>'
const texts = new Map([
  ['index.html', page],
  ['404.html', page.replace('A', 'Not here')],
  ['levels/index.html', page.replace('A', 'Levels')],
  ['roles/a b.html', page],
  ['assets/site.css', 'p {}'],
  ['assets/page.js', '1'],
  ['api/v1/index.json', '{}'],
  ['ladders/a.md', '# A'],
  ['framework.csv', 'a,b'],
  ['assets/icon.svg', '<svg/>'],
  ['llms.txt', 'a'],
  ['sitemap.xml', '<a/>'],
  ['_headers', '/*'],
])
/** Whatever was looked up in it. */
const asked: string[] = []
const site = {
  has: (path: string) => {
    asked.push(path)
    return texts.has(path)
  },
  text: (path: string) => texts.get(path),
}
const offer: DevServerState = {
  host: '127.0.0.1',
  port: 4173,
  build: 'x-1',
  site,
  assets: { script: 'script', style: 'style', emptyPage: page.replace('A', 'Empty') },
}

function ask(
  url: string,
  headers: DevRequest['headers'] = {},
  method = 'GET',
  from: DevServerState = offer,
): DevResponse {
  const given = respond({ method, url, headers: { host: '127.0.0.1:4173', ...headers } }, from)
  if (given === 'events') throw new Error('a stream of events')
  return given
}

describe('who may ask', () => {
  it.each(['localhost:4173', '127.0.0.1:4173', '[::1]:4173', 'LOCALHOST:4173'])('answers %s', (host) => {
    expect(ask('/', { host }).status).toBe(200)
  })

  it.each([
    'evil.example:4173',
    'localhost',
    'localhost:4174',
    '127.0.0.1.evil.example:4173',
    'localhost.:4173',
    '',
    '0.0.0.0:4173',
    '127.0.0.2:4173',
  ])('refuses the host "%s"', (host) => {
    expect(ask('/', { host })).toMatchObject({ status: 403, text: expect.not.stringContaining('<') })
  })

  it.each([
    ['0.0.0.0', '192.168.0.7:4173', 200],
    ['0.0.0.0', '192.168.0.7:8080', 200],
    ['0.0.0.0', 'localhost:8080', 200],
    ['0.0.0.0', '[fe80::1]:4173', 200],
    ['0.0.0.0', 'evil.example:4173', 403],
    ['0.0.0.0', '192.168.0.7.evil.example', 403],
    ['192.168.0.7', '192.168.0.7:4173', 200],
    ['192.168.0.7', '192.168.0.8:4173', 403],
    ['ladders.example', 'Ladders.example:4173', 200],
    ['ladders.example', 'evil.example:4173', 403],
    ['::1', '[::1]:4173', 200],
  ])('on %s, the host "%s" gets %i', (host, header, status) => {
    expect(ask('/', { host: header }, 'GET', { ...offer, host }).status).toBe(status)
  })

  it('refuses a request without a host', () => {
    expect(respond({ method: 'GET', url: '/', headers: {} }, offer)).toMatchObject({ status: 403 })
  })

  it('knows a host without a port at port 80 alone', () => {
    expect(ask('/', { host: 'localhost' }, 'GET', { ...offer, port: 80 }).status).toBe(200)
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', ''])(
    'refuses the method "%s", and says which there are',
    (method) => {
      expect(ask('/', {}, method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
    },
  )

  it('answers HEAD as GET', () => {
    expect(ask('/', {}, 'HEAD')).toEqual(ask('/'))
  })

  it.each([
    [
      'a script of another site',
      '/data/search.js',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
    ],
    [
      'a script of another port',
      '/assets/page.js',
      { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
    ],
    [
      'a frame of another site',
      '/',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    ],
    [
      'the events for another site',
      '/.rungs/events',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
    ],
    [
      'the events for a visit from elsewhere',
      '/.rungs/events',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    ],
    ['another origin', '/', { origin: 'https://evil.example' }],
    ['another origin on the same machine', '/.rungs/events', { origin: 'http://localhost:3000' }],
    ['an origin that is kept secret', '/.rungs/events', { origin: 'null' }],
  ])('refuses %s', (_, url, headers) => {
    expect(ask(url, headers).status).toBe(403)
  })

  it('answers a link from elsewhere, what is typed, its own pages and programs that are no browser', () => {
    expect(
      ask('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }).status,
    ).toBe(200)
    expect(
      ask('/', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }).status,
    ).toBe(200)
    expect(ask('/assets/page.js', { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:4173' }).status).toBe(
      200,
    )
    expect(
      respond(
        { method: 'GET', url: '/.rungs/events', headers: { host: 'localhost:4173', 'sec-fetch-site': 'same-origin' } },
        offer,
      ),
    ).toBe('events')
    expect(ask('/').status).toBe(200)
  })

  it.each(['/', '/nothing', '/assets/page.js', '/.rungs/dev.js'])(
    'says with %s that nothing is kept, guessed or used elsewhere',
    (url) => {
      for (const headers of [{}, { host: 'evil.example' }]) {
        expect(ask(url, headers).headers).toMatchObject({
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
          'cross-origin-resource-policy': 'same-origin',
          'x-frame-options': 'DENY',
        })
      }
    },
  )
})

describe('what is found', () => {
  it.each([
    ['/', 'text/html'],
    ['/index.html', 'text/html'],
    ['/index.html?a=/b', 'text/html'],
    ['/levels/', 'text/html'],
    ['/roles/a%20b.html', 'text/html'],
    ['/assets/site.css', 'text/css'],
    ['/assets/page.js', 'text/javascript'],
    ['/api/v1/index.json', 'application/json'],
    ['/ladders/a.md', 'text/markdown'],
    ['/framework.csv', 'text/csv'],
    ['/assets/icon.svg', 'image/svg+xml'],
    ['/llms.txt', 'text/plain'],
    ['/sitemap.xml', 'application/xml'],
    ['/_headers', 'text/plain'],
    ['/.rungs/dev.js', 'text/javascript'],
    ['/.rungs/dev.css', 'text/css'],
  ])('%s is %s', (url, type) => {
    expect(ask(url)).toMatchObject({ status: 200, headers: { 'content-type': `${type}; charset=utf-8` } })
  })

  it.each([
    '/nothing.html',
    '/levels',
    '/roles/',
    '/../package.json',
    '/roles/../index.html',
    '/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/..%5cpackage.json',
    '/%252e%252e/package.json',
    '//index.html',
    '/./index.html',
    '/index.html%00',
    '/index.html/',
    '/%ff',
    '/%',
    'index.html',
    'http://127.0.0.1:4173/index.html',
    '*',
    '',
    '/INDEX.html',
    '/__proto__',
    '/constructor',
    '/etc/passwd',
    '/.rungs/',
    '/.rungs/dev.ts',
    '/.rungs/empty.html',
  ])('%s is not found, and the page of the site says so', (url) => {
    expect(ask(url)).toMatchObject({
      status: 404,
      text: expect.stringContaining('Not here'),
      headers: { 'content-type': 'text/html; charset=utf-8' },
    })
  })

  it('makes no other name of what is asked for, so that a name leads where it stands or nowhere', () => {
    asked.length = 0
    ask('/roles/..%2f../x')
    expect(asked).toEqual(['roles/../../x'])
  })

  it('says in a line that there is no page where a site has no page for that', () => {
    const bare = { ...offer, site: { has: () => false, text: () => undefined } }
    expect(ask('/x', {}, 'GET', bare)).toMatchObject({
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  })

  it('shows a page of its own while there never was a site', () => {
    const none = { ...offer, site: undefined }
    expect(ask('/roles/x.html', {}, 'GET', none)).toMatchObject({
      status: 503,
      text: expect.stringContaining('<title>Empty</title>'),
    })
    expect(ask('/.rungs/dev.js', {}, 'GET', none)).toMatchObject({ status: 200, text: 'script' })
  })

  it('adds its script to pages, and to nothing else', () => {
    expect(ask('/').text).toContain('<script defer src="/.rungs/dev.js" data-build="x-1"></script>')
    expect(ask('/nothing').text).toContain('/.rungs/dev.js')
    for (const [path, text] of texts) if (!path.endsWith('.html')) expect(ask(`/${path}`).text).toBe(text)
  })
})
