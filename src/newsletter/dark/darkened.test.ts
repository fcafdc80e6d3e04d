import { rgb } from 'd3';
import { describe, expect, test } from 'vitest';
import { contentFixture, everyBlock } from '../content-fixture.ts';
import { emailHtml } from '../email/email-html.ts';
import { wechatBody } from '../wechat/wechat-body.ts';
import { contrastOf } from './contrast.ts';
import { MAIL, WECHAT_ARTICLE } from './dark-client.ts';
import { darkened } from './darkened.ts';

const mail = (html: string) => darkened(html, MAIL).html;
const wechat = (html: string) => darkened(html, WECHAT_ARTICLE).html;

test('the contrast of black to white is 21, of grey to white as WCAG says', () => {
  expect(contrastOf(rgb('#000'), rgb('#fff'))).toBeCloseTo(21);
  expect(contrastOf(rgb('#767676'), rgb('#fff'))).toBeCloseTo(4.54, 2);
  expect(contrastOf(rgb('#fff'), rgb('#fff'))).toBe(1);
});

describe('darkened mail', () => {
  test('turns light and dark, text and ground, and keeps the rest of the style', () => {
    expect(mail('<p style="margin:0;color:#000000;background-color:#fff">字</p>')).toBe(
      '<p style="margin:0;color:#ffffff;background-color:#333333">字</p>',
    );
  });

  test('keeps the hue', () => {
    const blue = /color:(#\w+)/.exec(mail('<a style="color:#1d5a6e">x</a>'))?.[1] ?? '';
    const { r, g, b } = rgb(blue);
    expect(r < g && g < b && r + g + b > 450).toBe(true);
  });

  test('reads the attribute of tables and every border', () => {
    expect(
      mail('<td bgcolor="#ffffff" style="border-top:1px solid #000;border:solid red">1</td>'),
    ).toMatch(
      /^<td style="border-top:1px solid #ffffff;border:solid #\w{6};color:#ffffff" bgcolor="#333333">1<\/td>$/,
    );
  });

  test('leaves pictures, comments, words and text as they are', () => {
    const html =
      '<!doctype html><!--[if mso]><td style="color:#000"><![endif]-->' +
      '<img src="a.png" alt="style=&quot;color:red&quot;"><p style="font:16px red">color:#000 > b</p>' +
      '<p style="background:transparent;border:0">x</p>';
    expect(mail(html)).toBe(html);
  });

  test('gives text on a ground of its own a colour that fits', () => {
    expect(wechat('<p style="color:#222"><span style="background:#fff">字</span></p>')).toBe(
      '<p style="color:#a3a3a3"><span style="background:#191919;color:#a3a3a3">字</span></p>',
    );
  });
});

describe('a darkened article of WeChat', () => {
  test.each([
    ['black text becomes the grey of WeChat', 'color:#000', 'color:#a3a3a3'],
    ['text that differs enough stays', 'color:#666', 'color:#666666'],
    ['white text stays white', 'color:#fff', 'color:#ffffff'],
  ])('%s', (_, before, after) => {
    expect(wechat(`<p style="${before}">字</p>`)).toBe(`<p style="${after}">字</p>`);
  });

  test.each([
    ['white becomes the page', '#fff', '#191919'],
    ['a light grey becomes dark', '#eee', '#2a2a2a'],
    ['a light tint is dimmed only', '#fdf3d0', '#c7bfa3'],
    ['a dark one is raised', '#000011', '#000070'],
    ['one between stays', '#8899aa', '#8899aa'],
  ])('of a ground, %s', (_, before, after) => {
    expect(wechat(`<p style="background:${before}">字</p>`)).toContain(`background:${after};`);
  });

  test('text on a dimmed ground stays dark', () => {
    expect(wechat('<p style="background:#fdf3d0;color:#222">字</p>')).toContain('color:#222222');
  });
});

describe('faint text', () => {
  test('is told once for each pair of colours, with its words and numbers', () => {
    const html =
      '<p style="color:#666">小字<b>&lt;又&gt;</b></p><p style="color:#666">再</p>' +
      '<p style="color:#222">大字</p>';
    expect(darkened(html, WECHAT_ARTICLE).faint).toEqual([
      {
        words: '小字',
        written: '#666666',
        ink: '#666666',
        ground: '#191919',
        contrast: expect.closeTo(3.06, 2),
      },
    ]);
  });

  test('is not what nobody sees', () => {
    const html =
      '<title>x</title><div style="display:none;color:#fff;background:#fff"><p>a</p></div>' +
      '<td style="color:#666">&nbsp; </td><img style="color:#666" alt="x">';
    expect(darkened(html, WECHAT_ARTICLE).faint).toEqual([]);
  });

  test('ends with its element, also where a closing tag is missing', () => {
    const html = '<table><tr><td style="color:#666"></table><p>黑</p><br></nothing><p>黑</p>';
    expect(darkened(html, WECHAT_ARTICLE).faint).toEqual([]);
  });

  test('is nowhere in what goes to mail and WeChat', () => {
    const content = contentFixture(everyBlock());
    expect(darkened(emailHtml(content, new Map()).html, MAIL).faint).toEqual([]);
    expect(darkened(wechatBody(content, new Map()).html, WECHAT_ARTICLE).faint).toEqual([]);
  });
});
