export { fontConfiguration, fontFiles } from '../browser/fonts.ts';
