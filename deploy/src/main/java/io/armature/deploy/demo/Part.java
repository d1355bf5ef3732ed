package io.armature.deploy.demo;

/** A chapter of the demo data: writes its records and leaves in the cast what others refer to. */
interface Part {
    void load(Scene scene);
}
