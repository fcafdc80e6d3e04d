export { fontFiles, writeFontConfiguration } from '../browser/fonts.ts';
