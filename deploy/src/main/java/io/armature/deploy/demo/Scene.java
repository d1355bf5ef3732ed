package io.armature.deploy.demo;

/** What every part works with. */
record Scene(Dice dice, Words words, Days days, Records records, Cast cast) {}
