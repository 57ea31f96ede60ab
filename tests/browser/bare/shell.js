'use strict';

var Module = {canvas: document.getElementById('canvas')};
