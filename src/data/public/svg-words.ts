/** Elements of SVG that draw and nothing else. Any other is left out, with what it holds. */
export const SVG_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use title desc a switch view ' +
    'path rect circle ellipse line polyline polygon ' +
    'text tspan textPath image marker pattern clipPath mask ' +
    'linearGradient radialGradient stop style filter ' +
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting ' +
    'feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR ' +
    'feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting ' +
    'feSpotLight feTile feTurbulence'
  ).split(' '),
);

/** Attributes of SVG that shape, place or name; `href` and `style` are judged by their value. */
export const SVG_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'id class role lang tabindex transform transform-origin style href ' +
    'x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy z width height d points pathLength rotate ' +
    'viewBox preserveAspectRatio version baseProfile ' +
    'textLength lengthAdjust startOffset method spacing side ' +
    'gradientUnits gradientTransform spreadMethod offset patternUnits patternContentUnits ' +
    'patternTransform clipPathUnits maskUnits maskContentUnits markerUnits markerWidth ' +
    'markerHeight refX refY orient filterUnits primitiveUnits ' +
    'in in2 result mode type values tableValues slope intercept amplitude exponent operator ' +
    'k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha ' +
    'surfaceScale diffuseConstant specularConstant specularExponent limitingConeAngle ' +
    'pointsAtX pointsAtY pointsAtZ azimuth elevation kernelUnitLength scale xChannelSelector ' +
    'yChannelSelector radius stdDeviation baseFrequency numOctaves seed stitchTiles ' +
    'alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation ' +
    'color-interpolation-filters color-rendering direction display dominant-baseline fill ' +
    'fill-opacity fill-rule filter flood-color flood-opacity font font-family font-size ' +
    'font-size-adjust font-stretch font-style font-variant font-weight ' +
    'glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation ' +
    'kerning letter-spacing lighting-color marker marker-end marker-mid marker-start mask ' +
    'mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering ' +
    'solid-color solid-opacity stop-color stop-opacity stroke stroke-dasharray ' +
    'stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity ' +
    'stroke-width text-anchor text-decoration text-overflow text-rendering unicode-bidi ' +
    'vector-effect visibility white-space word-spacing writing-mode enable-background'
  ).split(' '),
);
