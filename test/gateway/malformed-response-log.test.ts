/** What the malformed-response log writes to disk: no customer's number in any notation, and it overwrites no file of another instance. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { GatewayGarbled } from '../../src/gateway/failures.ts';
import { MalformedResponseLog } from '../../src/gateway/transport/malformed-response-log.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { eventually } from '../rig/eventually.ts';
import { TemporaryFolder } from '../rig/folder.ts';

const log = createLog('silent');
const mostFiles = 100;

const number = '13800138000';
const escaped = (prefix: string, radix = 16) =>
  Array.from(number)
    .map((digit) => prefix + digit.charCodeAt(0).toString(radix))
    .join('');
const hanging = (tag: string) =>
  Array.from(number)
    .map((digit) => `<${tag}>${digit}</b>`)
    .join('');
const shifted = (zero: number) =>
  Array.from(number)
    .map((digit) => String.fromCodePoint(zero + Number(digit)))
    .join('');
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

interface Sample {
  readonly body: string | Uint8Array;
  /** How the number is written in the response, besides its plain digits. */
  readonly written?: string;
  /** What must remain visible to an operator. */
  readonly keeps?: string;
}

const samples: Readonly<Record<string, Sample>> = {
  'JSON text': { body: `{"retcode":0x,"callerNumber":"${number}"}`, keeps: '"callerNumber":"***********"' },
  'a JSON number': { body: `{"message":"","phone":${number}}`, keeps: '"phone":###########' },
  'JSON text with a country code': { body: `{"result":{"caller":"+86${number}"}}`, written: `+86${number}` },
  'JSON that is cut short': { body: `{"retcode":"0","event":{"content":{"caller":"${number}`, keeps: '"retcode":"0"' },
  'a list of JSON': { body: `["${number}",${number},[1,3,8,0,0,1,3,8,0,0,0]]`, written: '1,3,8,0,0,1' },
  'a key of JSON': { body: `{"${number}":1,"n${number}":2}` },
  'JSON within JSON': { body: JSON.stringify({ asked: JSON.stringify({ caller: number }) }) },
  'JSON behind HTML': { body: `<h1>Proxy</h1>{"caller":"Ann","phone":"${number}"}`, written: 'Ann', keeps: '<h1>Proxy</h1>' },
  'JSON with single quotes': { body: `{'caller': '138 0013 8000'}`, written: '138 0013 8000' },
  'JSON escapes': { body: `{"caller":"${escaped('\\u00')}"}`, written: escaped('\\u00') },
  'escapes in text': { body: `not found: ${escaped('\\u00')}`, written: escaped('\\u00'), keeps: 'not found' },
  'escapes of escapes': { body: `caller is ${escaped('\\\\u00')}`, written: escaped('\\\\u00') },
  'hexadecimal escapes': { body: `caller is ${escaped('\\x')}`, written: escaped('\\x') },
  'octal escapes': { body: `caller is ${escaped('\\0', 8)}`, written: escaped('\\0', 8) },
  'a form': { body: `agentid=1001&phonenum=${number}&name=Ann+Lee`, written: 'Ann+Lee', keeps: 'phonenum=***********' },
  'a percent-encoded form': { body: `phonenum=${escaped('%')}`, written: escaped('%') },
  'a percent-encoded path': { body: `no such page: /call/${escaped('%')}/`, written: escaped('%'), keeps: 'no such page' },
  'a path that is encoded twice': { body: `no such page: /call/${escaped('%25')}/`, written: escaped('%25') },
  'an encoded path of escapes': { body: `no such page: /call/${escaped('%5Cu00')}/`, written: escaped('%5Cu00') },
  'a path with the number in parts': { body: 'GET /dial/138%200013%2D8000', written: '138%200013%2D8000' },
  HTML: { body: `<html><body><p>Call of ${number} failed</p></body></html>`, keeps: '<p>Call of ########### failed</p>' },
  'an HTML attribute': { body: `<a href="tel:+86-138-0013-8000">x</a>`, written: '138-0013-8000' },
  'an HTML field': { body: `<input name="q" value="Ann 138 0013 8000">`, written: 'Ann' },
  'HTML with each digit marked': { body: `<p>${hanging('b')}</p>`, written: hanging('b') },
  'HTML with each digit marked and styled': { body: hanging('b class="number"'), written: hanging('b class="number"') },
  'HTML entities': { body: `<p>${escaped('&#', 10).replaceAll('&', ';&')};</p>`, written: escaped(';&#', 10) },
  'hexadecimal HTML entities': { body: `<p>${escaped('&#x').replaceAll('&', ';&')};</p>`, written: escaped(';&#x') },
  'HTML entities of HTML entities': { body: `<p>${escaped(';&amp;#', 10)};</p>`, written: escaped(';&amp;#', 10) },
  XML: { body: `<?xml version="1.0"?><caller>${number}</caller>`, keeps: '<caller>###########</caller>' },
  'text with spaces': { body: 'call of 138 0013 8000 failed', written: '138 0013 8000', keeps: 'call of ### #### #### failed' },
  'text with dashes': { body: 'call of 138-0013-8000 failed', written: '138-0013-8000' },
  'text with dots': { body: 'call of 138.0013.8000 failed', written: '138.0013.8000' },
  'text with parentheses': { body: 'call of (+86) (138) 0013-8000 failed', written: '(138) 0013-8000' },
  'text with a country code': { body: `call of +86${number} failed`, written: `+86${number}` },
  'text with line breaks': { body: 'call of 138\n0013\n8000 failed', written: '138\n0013\n8000' },
  'text with escaped line breaks': { body: 'call of 138\\n0013\\n8000 failed', written: '138\\n0013\\n8000' },
  'text with fixed spaces': { body: 'call of 138&nbsp;0013&ensp;8000 failed', written: '138&nbsp;0013&ensp;8000' },
  'text with invisible marks': { body: 'call of 138\u200b0013\u2011800\u00ad0 failed', written: '138\u200b0013\u2011800' },
  'a longer number with its last digits': { body: `call of ${number}#123 failed`, written: '#123' },
  'Chinese text': { body: `系统繁忙：${number}，请稍后`, keeps: '系统繁忙' },
  'full-width digits': { body: `call of ${shifted(0xff10)}`, written: shifted(0xff10) },
  'escaped full-width digits': { body: `call of ${escaped('\\uff').replaceAll('ff3', 'ff1')}`, written: '\\uff11\\uff13' },
  'Arabic digits': { body: `call of ${shifted(0x0660)}`, written: shifted(0x0660) },
  GBK: { body: Buffer.concat([Buffer.from([0xcf, 0xb5, 0xcd, 0xb3]), Buffer.from(` ${number}`)]) },
  'GBK with full-width digits': { body: Buffer.from(Array.from(number).flatMap((digit) => [0xa3, 0x80 + digit.charCodeAt(0)])), written: '\xa3\xb1\xa3\xb3' },
  'UTF-16': { body: Buffer.from(`{"caller":"${number}"}`, 'utf16le'), written: Buffer.from(number, 'utf16le').toString('latin1'), keeps: '"caller":"***********"' },
  'UTF-16 with a mark of its order': { body: Buffer.from(`\ufeffcall of ${number}`, 'utf16le'), written: Buffer.from(number, 'utf16le').toString('latin1'), keeps: 'call of ###########' },
  'UTF-16 in the other order': { body: bigEndian(`\ufeffcall of ${number}`), written: bigEndian(number).toString('latin1') },
  'UTF-16 of Chinese': { body: Buffer.from(`\ufeff系统繁忙 ${shifted(0xff10)}`, 'utf16le'), written: Buffer.from(shifted(0xff10), 'utf16le').toString('latin1') },
  'a compressed body': { body: gzipSync(`{"caller":"${number}"}`), written: gzipSync(`{"caller":"${number}"}`).subarray(10, 24).toString('latin1') },
  Base64: { body: `token: ${Buffer.from(`caller ${number}`).toString('base64')}`, written: Buffer.from(`caller ${number}`).toString('base64') },
  hexadecimal: { body: `token: ${Buffer.from(number).toString('hex')}`, written: Buffer.from(number).toString('hex') },
  'a multipart form': { body: `--b\r\nContent-Disposition: form-data; name="caller"\r\n\r\n${number}\r\n--b--`, keeps: 'Content-Disposition' },
}; // prettier-ignore

/** The contents of all files in the folder. */
const textsIn = (folder: string) =>
  readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1'));
const bytesAs = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
const faultOf = (body: string | Uint8Array) =>
  new GatewayGarbled('x', { reached: true, bytes: Buffer.from(body as string), reason: 'no JSON' });

describe('a customer’s number in an answer that is no envelope', () => {
  test.each(Object.entries(samples))(
    'is not in the file where it is in %s',
    async (_where, { body, written, keeps }) => {
      using folder = new TemporaryFolder();
      new MalformedResponseLog(folder.path, log).keep('op', faultOf(body), {});
      const text = await eventually(() => {
        const [only] = textsIn(folder.path);
        expect(only).toContain('bytes: ');
        return only!;
      });
      const digits = text.replaceAll(/\D/g, '');
      expect([digits.includes(number), digits.includes('8001380')]).toEqual([false, false]);
      if (written !== undefined)
        expect([written, bytesAs(written)].filter((form) => text.includes(form)).length).toBe(0);
      if (keeps !== undefined) expect(text).toContain(bytesAs(keeps));
    },
  );

  test('is not in the file where the end of what is kept cuts it', async () => {
    using folder = new TemporaryFolder();
    new MalformedResponseLog(folder.path, log).keep('op', faultOf(`${'x '.repeat(32_766)}${number}`), {});
    await eventually(() => {
      expect(textsIn(folder.path).join('')).toMatch(/x x ?#{2,4}$/);
    });
  });
});

test('a file says the status and the media type of the answer, and no more of its headers', async () => {
  using folder = new TemporaryFolder();
  const responseLog = new MalformedResponseLog(folder.path, log);
  responseLog.keep('op', faultOf('<p>x</p>'), {}, { status: 404, contentType: `text/html; charset=GBK; n=${number}` });
  await eventually(() => {
    expect(textsIn(folder.path).join('')).toContain('\nstatus: 404\ncontent-type: text/html; charset=GBK\nbytes: 8\n');
  });
  expect(textsIn(folder.path).join('')).not.toContain(number);
});

test('instances that share a folder overwrite nothing of each other, and keep its bound together', async () => {
  using folder = new TemporaryFolder();
  const logs = ['one', 'two', 'three'].map((name) => ({
    name,
    responseLog: new MalformedResponseLog(folder.path, log),
  }));
  for (const { name, responseLog } of logs) responseLog.keep(name, faultOf('page'), {});
  await eventually(() => {
    const operations = textsIn(folder.path).map((text) => /operation: (\w+)/.exec(text)?.[1]);
    expect(operations.toSorted()).toEqual(['one', 'three', 'two']);
  });
  for (const name of readdirSync(folder.path)) expect(statSync(join(folder.path, name)).mode & 0o777).toBe(0o600);
  for (let start = 0; start < mostFiles + 10; start++) {
    new MalformedResponseLog(folder.path, log).keep(`start${start}`, faultOf('page'), {});
    const newest = `operation: start${start}\n`;
    await eventually(() => {
      const texts = textsIn(folder.path);
      expect(texts.some((text) => text.includes(newest))).toBe(true);
      expect(texts.length).toBeLessThanOrEqual(mostFiles);
    });
  }
  expect(textsIn(folder.path).join('')).not.toContain('operation: one\n');
});

test('the numbered files of an earlier release, which hold numbers, are removed at start, and no other file is', async () => {
  using folder = new TemporaryFolder();
  for (const name of ['answer-00.txt', 'answer-57.txt', 'notes-00.txt', 'answer-57.txt.mine'])
    writeFileSync(join(folder.path, name), number);
  mkdtempSync(join(folder.path, 'worker-'));
  const responseLog = new MalformedResponseLog(folder.path, log);
  responseLog.keep('op', faultOf('page'), {});
  await eventually(() => {
    const names = readdirSync(folder.path).filter((name) => !name.startsWith('worker-'));
    expect(names.filter((name) => /^answer-\d{8}T/.test(name))).toHaveLength(1);
    expect(names.filter((name) => !/^answer-\d{8}T/.test(name)).toSorted()).toEqual([
      'answer-57.txt.mine',
      'notes-00.txt',
    ]);
  });
});

test('the costliest of bodies is redacted in time that grows with its length alone', async () => {
  const { redactResponse } = await import('../../src/gateway/transport/redact-response.ts');
  for (const unit of [
    '%25',
    '&amp;',
    '\\',
    '"',
    '{"',
    '<',
    '1 ',
    'a=',
    '"a":',
    'A',
    '\\u005c',
    '%5Cu005C',
    "{'",
    ' ',
    '=',
  ]) {
    const body = Buffer.from(unit.repeat(Math.ceil(70_000 / unit.length)));
    // The redaction ends, and leaves no number behind. CPU time is measured only by test:cost.
    expect(redactResponse(Buffer.concat([body, Buffer.from(number)]), {})).not.toContain(number);
  }
});

test('what an uncaught failure prints of itself holds nothing of the answer', () => {
  const source = join(import.meta.dirname, '..', '..', 'src', 'gateway', 'failures.ts');
  const script = `
    const { GatewayGarbled } = await import(${JSON.stringify(source)});
    const fault = new GatewayGarbled('x', { reached: true, bytes: Buffer.from('${number}'), reason: 'no JSON' });
    process.stdout.write((await import('node:util')).inspect(fault) + JSON.stringify(fault));`;
  const shown = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(shown).toContain('GatewayGarbled');
  expect(shown).not.toMatch(/31 33 38|49,51,56|bytes/);
});
