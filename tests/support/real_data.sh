#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Says by 77 that tests on real data are skipped. real_data.sh FOLDER FILE…: where they lie unless SPORTELLO_TEST_DATA says, and which.
folder=${SPORTELLO_TEST_DATA:-$1}
shift
for file; do
    [ -e "$folder/$file" ] || { echo "SKIPPED: the tests on real data, for there is no $folder/$file (SPORTELLO_TEST_DATA names its folder)"; exit 77; }
done
