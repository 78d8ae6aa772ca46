package dev.leanloop.cli;

/** Shells that can be told what may be typed. */
enum Shell {
    BASH,
    ZSH,
    FISH
}
