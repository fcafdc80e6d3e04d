import { hsl, lab, type RGBColor, rgb } from 'd3';

/** How a program that darkens what it shows recomputes the colours that it finds. */
export interface DarkClient {
  /** As named in messages. */
  readonly name: string;
  /** The ground of the darkened page. */
  readonly ground: string;
  /** The colour of text that names none, before darkening. */
  readonly ink: string;
  readonly backgroundOf: (colour: RGBColor) => RGBColor;
  /** Text or border of a colour on a ground that is dark already. */
  inkOn(colour: RGBColor, ground: RGBColor): RGBColor;
}

/**
 * Programs for mail that turn the lightness of every colour in CIELAB, as Outlook does: black
 * becomes white, white its dark ground, hue and colourfulness stay.
 */
export const MAIL: DarkClient = {
  name: '邮件',
  ground: '#333333',
  ink: '#000000',
  backgroundOf: turned,
  inkOn: turned,
};

function turned(colour: RGBColor): RGBColor {
  const darkest = lab('#333333').l;
  const { l, a, b, opacity } = lab(colour);
  return rgb(lab(100 - (l * (100 - darkest)) / 100, a, b, opacity)).clamp();
}

/** Brightness as WeChat counts it, 0 to 255 (W3C, Techniques for Accessibility Evaluation). */
const brightness = ({ r, g, b }: RGBColor) => 0.299 * r + 0.587 * g + 0.114 * b;

/** The limits that WeChat publishes with its dark mode. */
const WECHAT = {
  ground: '#191919',
  text: '#a3a3a3',
  nearWhite: 250,
  brightestGround: 190,
  lightGround: 100,
  leastDifference: 65,
  /** Lightness in HSL, 0 to 1. */
  darkHalf: 0.4,
  darkestGround: 0.22,
  turnedAround: 0.9,
} as const;

/**
 * WeChat: white and light greys become dark, other light grounds are dimmed, dark ones raised; text
 * is changed only as far as it has to be to stand out from its new ground by some brightness.
 */
export const WECHAT_ARTICLE: DarkClient = {
  name: '公众号',
  ground: WECHAT.ground,
  ink: '#191919',
  backgroundOf: (colour) => {
    const { h, s, l } = hsl(colour);
    const isGrey = !(s > 0);
    if ((isGrey && l > WECHAT.darkHalf) || brightness(colour) > WECHAT.nearWhite) {
      return rgb(hsl(0, 0, Math.min(1, 1 + hsl(WECHAT.ground).l - l)));
    }
    if (brightness(colour) > WECHAT.brightestGround) {
      return withBrightness(colour, WECHAT.brightestGround);
    }
    return l < WECHAT.darkestGround ? rgb(hsl(h, s, WECHAT.darkestGround)) : colour;
  },
  inkOn: wechatInk,
};

function wechatInk(colour: RGBColor, ground: RGBColor): RGBColor {
  const page = brightness(rgb(WECHAT.ground));
  const most = brightness(rgb(WECHAT.text)) - page;
  const [ink, behind] = [brightness(colour), brightness(ground)];
  const difference = Math.abs(ink - behind);
  if (ink >= WECHAT.nearWhite) return colour;
  // On the page itself no text is brighter than the text of WeChat.
  if (difference > most && behind <= page + 2) return withBrightness(colour, most + behind);
  if (difference >= WECHAT.leastDifference) return colour;
  const { h, s, l } = hsl(colour);
  const isOnLight = behind >= WECHAT.lightGround;
  const mayTurn = isOnLight ? l > WECHAT.turnedAround - WECHAT.darkHalf : l <= WECHAT.darkHalf;
  if (mayTurn) return wechatInk(rgb(hsl(h, s, WECHAT.turnedAround - l)), ground);
  const step = isOnLight ? -WECHAT.leastDifference : WECHAT.leastDifference;
  return withBrightness(colour, Math.min(most, behind + step));
}

/** The colour made brighter or darker in all its parts until it has the brightness. */
function withBrightness(colour: RGBColor, wanted: number): RGBColor {
  const factor = wanted / Math.max(1, brightness(colour));
  const scaled = rgb(colour.r * factor, colour.g * factor, colour.b * factor, colour.opacity);
  const clamped = scaled.clamp();
  const lost = wanted - brightness(clamped);
  // What a full part could not take goes into the others, evenly: the brightness is what counts.
  return rgb(clamped.r + lost, clamped.g + lost, clamped.b + lost, colour.opacity).clamp();
}
