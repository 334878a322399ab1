package fr.raccroche.flux.transmission;

/** What is missing in the lines about to be handed over, counted; each figure opens its list. */
record Manques(int aCompleter, int devenirsInconnus, int sortiesAttendues, int sansLieu) {

    public int total() {
        return aCompleter + devenirsInconnus + sortiesAttendues + sansLieu;
    }
}
